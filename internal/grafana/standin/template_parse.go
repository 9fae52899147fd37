package standin

import (
	"net/http"
	"regexp"
	"strings"
	texttemplate "text/template"

	alertmanager "github.com/prometheus/alertmanager/template"
)

var defines = regexp.MustCompile(`\{\{\s*define`)

// parsedTemplate is a template as Grafana keeps it: one that defines nothing defines itself.
func (c *call) parsedTemplate(name, text string) (string, error) {
	if text == "" {
		return "", c.invalidTemplate("template must have content")
	}
	text = strings.TrimSpace(text)
	if !defines.MatchString(text) {
		text = "{{ define \"" + name + "\" }}\n  " + strings.ReplaceAll(text, "\n", "\n  ") + "\n{{ end }}"
	}
	if c.traits.typedAlerting {
		name = "" // a newer one does not say which
	}
	parser := texttemplate.New(name).Funcs(texttemplate.FuncMap(alertmanager.DefaultFuncs)).Funcs(c.newFuncs())
	if _, err := parser.Parse(text); err != nil {
		return "", c.invalidTemplate("invalid template: " + err.Error())
	}
	return text, nil
}

// newFuncs are names that a newer Grafana adds. They are parsed, not called.
func (c *call) newFuncs() texttemplate.FuncMap {
	if !c.traits.typedAlerting {
		return nil
	}
	namespace := func() object { return nil }
	return texttemplate.FuncMap{"coll": namespace, "data": namespace, "time": namespace, "tmpl": namespace}
}

func (c *call) invalidTemplate(why string) error {
	if !c.traits.typedAlerting {
		return c.invalidObject(why)
	}
	return c.failAs(http.StatusBadRequest, "alerting.notifications.templates.invalidFormat",
		"Template is in invalid format. Correct the payload and try again.", object{"Error": why})
}
