package gocode

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Contact writes a contact point. A definition has one integration of each kind that it
// knows.
func Contact(body map[string]any) (string, error) {
	const what = "the contact point"
	f, err := newFields(body)
	if err != nil {
		return "", failed(what, err)
	}
	masked, err := maskedBody(resource.ContactPoint, f.all)
	if err != nil {
		return "", failed(what, err)
	}
	l := newLiteral("obsgen.Contact")
	name := f.text("name")
	l.set("Name", text(name))
	written := map[string]bool{}
	shown := resource.Objects(masked, "integrations")
	for i, r := range f.each("receivers") {
		if f.err() != nil {
			break // the masked ones stand at other places then
		}
		l.integration(r, shown[i], written)
	}
	f.ignore("uid", "orgId", "provenance", "version")
	l.noteLeft(f, masked)
	return finished(what, name, l, f)
}

// integration writes a receiver, or shows it in a comment without its secrets.
func (l *literal) integration(r *fields, shown resource.Object, written map[string]bool) {
	kind := r.text("type")
	write, known := integrations()[kind]
	switch {
	case !known:
		l.note("TODO: obsgen.Contact has no integration of the type " + kind + ": " + asJSON(shown["settings"]))
		return
	case written[kind]:
		l.note("TODO: a second " + kind + " needs a contact of its own: " + asJSON(shown["settings"]))
		return
	}
	written[kind] = true
	settings := r.under("settings")
	inner := write.settings(settings)
	if r.flag("disableResolveMessage") {
		inner.note("Not in the definition: in Grafana nobody is told when the alert is over.")
	}
	masked, _ := shown["settings"].(resource.Object)
	inner.noteLeft(settings, masked)
	r.ignore("uid", "name", "orgId", "provenance", "version", "secureSettings")
	inner.noteLeft(r, shown)
	l.set(write.field, inner.code())
}

// integration is how a type of receivers is written.
type integration struct {
	field    string
	settings func(*fields) *literal
}

func integrations() map[string]integration {
	return map[string]integration{
		"email":     {"Email", email},
		"slack":     {"Slack", slack},
		"pagerduty": {"PagerDuty", pagerDuty},
	}
}
