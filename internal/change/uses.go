package change

import (
	"regexp"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// stillUses names what uses a variable that is gone, and the links that set it.
func (c *comparison) stillUses(dashboard *resource.Resource, variable string) sentence.Sentence {
	links := c.after.mentions().linking(dashboard.UID, func(l link) bool { return slices.Contains(l.variables, variable) })
	users := slices.Concat(c.usersIn(dashboard)[variable], namesBut(links, called(dashboard.UID)))
	if len(users) == 0 {
		return nil
	}
	return sentence.Say("; still used by ").Then(names(users))
}

// usersIn are the parts of a dashboard that use its variables, by variable. Those of the
// last dashboard are kept: many variables may be gone at once.
func (c *comparison) usersIn(dashboard *resource.Resource) map[string][]string {
	if c.using.dashboard != dashboard {
		c.using = using{dashboard, map[string][]string{}}
		for _, panel := range resource.Objects(dashboard.Body, "panels") {
			c.using.add("panel "+panelName(panel), panel)
		}
		for _, other := range resource.Objects(dashboard.Body, "variables") {
			c.using.add("variable "+resource.Text(other, "name"), other)
		}
		for _, key := range []string{"title", "links", "annotations"} {
			c.using.add("the dashboard's "+key, dashboard.Body[key])
		}
	}
	return c.using.users
}

// using is which parts of a dashboard use which of its variables.
type using struct {
	dashboard *resource.Resource
	users     map[string][]string
}

// add looks at the texts in a part, at what a panel is repeated for, and at links back to
// the dashboard.
func (u using) add(name string, part any) {
	visitAll(part, func(key string, v any) {
		text, _ := v.(string)
		used := append(query.Variables(text), u.set(text)...)
		if key == "repeat" {
			used = append(used, text)
		}
		for _, variable := range used {
			if known := u.users[variable]; len(known) == 0 || known[len(known)-1] != name {
				u.users[variable] = append(known, name)
			}
		}
	})
}

// set are the variables that links in a text set which lead to the dashboard itself.
func (u using) set(text string) []string {
	var all []string
	text = templated.ReplaceAllString(text, "")
	for _, at := range setVariable.FindAllStringSubmatchIndex(text, -1) {
		if leadsTo(text[:at[0]], u.dashboard.UID, true) {
			all = append(all, text[at[2]:at[3]])
		}
	}
	return all
}

// templated is what alerts fill in; there may be spaces in it.
var templated = regexp.MustCompile(`\{\{[^}]*\}\}`)
