package board

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Variable is a choice above the panels.
type Variable struct{ Name, Label, Value string }

// Choices are the variables that a dashboard shows.
func (d Dashboard) Choices() []Variable {
	var shown []Variable
	values := d.values()
	for _, v := range resource.Objects(d.JSON, "templating", "list") {
		name := resource.Text(v, "name")
		if resource.Number(v, "hide") == 2 || name == "" {
			continue
		}
		made := Variable{Name: name, Label: resource.Text(v, "label"), Value: values[name]}
		if made.Label == "" {
			made.Label = name
		}
		shown = append(shown, made)
	}
	return shown
}

// values are those of all variables.
func (d Dashboard) values() map[string]string {
	values := map[string]string{}
	for _, v := range resource.Objects(d.JSON, "templating", "list") {
		name := resource.Text(v, "name")
		values[name] = current(v)
		if value, ok := d.Variables[name]; ok {
			values[name] = value
		}
	}
	return values
}

// current is what is chosen; several values are one text.
func current(variable resource.Object) string {
	if text := strings.Join(resource.Texts(variable, "current", "text"), " + "); text != "" {
		return text
	}
	if text := strings.Join(resource.Texts(variable, "current", "value"), " + "); text != "" && text != "$__all" {
		return text
	}
	if resource.Flag(variable, "includeAll") {
		return "All"
	}
	switch resource.Text(variable, "type") {
	case "constant", "textbox", "interval":
		return strings.Join(resource.Texts(variable, "query"), "")
	}
	return ""
}

// Link leads from a dashboard to another page.
type Link struct{ Title, Href string }

// Links are those above the panels; without an address, those that nothing here can open.
func (d Dashboard) Links() []Link {
	var links []Link
	for _, l := range resource.Objects(d.JSON, "links") {
		link := Link{Title: resource.Text(l, "title")}
		if d.Link != nil && resource.Text(l, "url") != "" {
			link.Href = d.Link(resource.Text(l, "url"))
		}
		if link.Title == "" {
			link.Title = strings.Join(resource.Texts(l, "tags"), ", ")
		}
		links = append(links, link)
	}
	return links
}

// TimeRange is the time range in words.
func (d Dashboard) TimeRange() string {
	const layout = "2006-01-02 15:04:05"
	return d.From.Format(layout) + " to " + d.To.In(d.From.Location()).Format(layout) + " " + d.From.Format("MST")
}
