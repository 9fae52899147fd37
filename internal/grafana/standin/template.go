package standin

import (
	"fmt"
	"hash/fnv"
	"net/http"
)

// template is a file of message templates.
type template struct{ name, text, provenance string }

type templateView struct {
	Name       string `json:"name"`
	Template   string `json:"template"`
	Provenance string `json:"provenance,omitempty"`
	Version    string `json:"version,omitempty"`
}

func (c *call) viewTemplate(t *template) templateView {
	view := templateView{Name: t.name, Template: t.text, Provenance: t.provenance}
	if c.traits.alertingVersions {
		view.Version = fingerprint(t.text)
	}
	return view
}

// fingerprint is the version of a template: its content in short.
func fingerprint(text string) string {
	sum := fnv.New64()
	_, _ = sum.Write([]byte(text))
	return fmt.Sprintf("%016x", sum.Sum64())
}

// getTemplates is null where there are none.
func getTemplates(c *call) (answer, error) {
	var views []templateView
	for _, t := range inOrder(c.templates) {
		views = append(views, c.viewTemplate(t))
	}
	return reply(http.StatusOK, views), nil
}

func getTemplate(c *call) (answer, error) {
	if t, ok := c.templates[c.path("name")]; ok {
		return reply(http.StatusOK, c.viewTemplate(t)), nil
	}
	return answer{}, c.templateGone()
}

func (c *call) templateGone() error {
	if !c.traits.typedAlerting {
		return empty(http.StatusNotFound)
	}
	return c.failAs(http.StatusNotFound, "alerting.notifications.templates.notFound", c.traits.notFound, nil)
}

func putTemplate(c *call) (answer, error) {
	var body struct{ Template, Version string }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	t := &template{name: c.path("name"), provenance: c.provenance()}
	text, err := c.parsedTemplate(t.name, body.Template)
	if err != nil {
		return answer{}, err
	}
	t.text = text
	if err := c.checkTemplate(t, body.Version); err != nil {
		return answer{}, err
	}
	c.templates[t.name] = t
	return reply(http.StatusAccepted, c.viewTemplate(t)), nil
}

// checkTemplate compares with the one that is to be replaced.
func (c *call) checkTemplate(t *template, version string) error {
	old := c.templates[t.name]
	if !c.traits.alertingVersions {
		return nil
	}
	if old == nil && version != "" {
		return c.templateGone()
	}
	if old == nil {
		return nil
	}
	if err := c.guardProvenance(old.provenance, t.provenance); err != nil {
		return err
	}
	return c.checkVersion(version, fingerprint(old.text))
}

func (c *call) checkVersion(given, current string) error {
	if c.traits.alertingVersions && given != "" && given != current {
		return c.failAs(http.StatusConflict, "alerting.notifications.conflict", "Conflict", nil)
	}
	return nil
}

func deleteTemplate(c *call) (answer, error) {
	name := c.path("name")
	if old := c.templates[name]; old != nil {
		if err := c.checkVersion(c.query("version"), fingerprint(old.text)); err != nil {
			return answer{}, err
		}
		if err := c.guardProvenance(old.provenance, c.provenance()); err != nil {
			return answer{}, err
		}
	}
	delete(c.templates, name)
	return answer{status: http.StatusNoContent, contentType: plainJSON}, nil
}
