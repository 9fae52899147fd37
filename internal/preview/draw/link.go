package draw

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// linked draws something that leads where the field's first link does.
func (c *canvas) linked(s field.Shown, draw func()) {
	href, title := c.href(s)
	if href == "" {
		draw()
		return
	}
	c.Open("a", "href", href)
	c.Title(title)
	draw()
	c.Close("a")
}

// href is the address of a value's first link, if a browser can open one.
func (c *canvas) href(s field.Shown) (href, title string) {
	if len(s.Field.Config.Links) == 0 || c.panel.Link == nil {
		return "", ""
	}
	link := s.Field.Config.Links[0]
	lookup := func(name string) (string, bool) { return c.lookup(name, s) }
	address := c.panel.Link(c.panel.fill(field.Interpolate(link.URL, lookup)))
	if !harmless(address) {
		return "", ""
	}
	return address, c.panel.fill(field.Interpolate(link.Title, lookup))
}

// harmless is an address of the web, or of a file beside the page.
func harmless(address string) bool {
	parsed, err := url.Parse(address)
	if err != nil || address == "" {
		return false
	}
	return parsed.Scheme == "https" || parsed.Scheme == "http" || parsed.Scheme == "" && parsed.Host == "" && !strings.HasPrefix(address, "/")
}

// lookup is what a link can say of the value that it is on.
func (c *canvas) lookup(name string, s field.Shown) (string, bool) {
	from, to := strconv.FormatInt(c.panel.Range.From.UnixMilli(), 10), strconv.FormatInt(c.panel.Range.To.UnixMilli(), 10)
	switch name {
	case "__value.raw", "__value.numeric":
		return url.QueryEscape(s.Value.Raw()), true
	case "__value.text":
		return url.QueryEscape(s.Display.String()), true
	case "__field.name":
		return url.QueryEscape(s.Field.Name), true
	case "__url_time_range":
		return fmt.Sprintf("from=%s&to=%s", from, to), true
	case "__from":
		return from, true
	case "__to":
		return to, true
	}
	return cellOf(name, s)
}

// cellOf is a label of the field, or another cell of the row.
func cellOf(name string, s field.Shown) (string, bool) {
	if label, ok := strings.CutPrefix(name, "__field.labels."); ok {
		return url.QueryEscape(s.Field.Column.Labels[label]), true
	}
	column, ok := strings.CutPrefix(name, "__data.fields.")
	for _, f := range s.Frame.Fields {
		if ok && f.Name == column {
			return url.QueryEscape(f.At(s.Row).Raw()), true
		}
	}
	return "", false
}
