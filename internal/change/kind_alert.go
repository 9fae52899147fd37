package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// alerts are the alert rules of Prometheus and the Loki ruler.
func alerts() kind {
	return kind{of: resource.Alert, alike: by(sameQuery()), added: newAlert, removed: goneAlert, renamed: renamedAlert, changed: changedAlert}
}

func newAlert(c *comparison, r *resource.Resource) []Change {
	if c.isHandedOver(r) {
		return nil
	}
	return []Change{{Impact: Paging, Summary: c.after.whoIsTold("new alert", ": ", r), After: r.Body["expr"]}}
}

func goneAlert(c *comparison, r *resource.Resource) []Change {
	if c.isHandedOver(r) {
		return nil
	}
	return []Change{{Impact: Breaking, Summary: c.before.whoIsTold("removed", "; until now ", r), Before: r.Body["expr"]}}
}

// whoIsTold says what happened to an alert, and who is told about it on this side.
func (s side) whoIsTold(what, told string, alert *resource.Resource) sentence.Sentence {
	if described := s.notifies.Describe(alert); len(described) > 0 {
		return sentence.Say(what + told).Then(described)
	}
	return sentence.Say(what + "; who is told is not known, since no routes are given")
}

func renamedAlert(_ *comparison, b, a *resource.Resource) []Change {
	return whole(Breaking, sentence.Say("renamed from %s: silences, routes and links that name it no longer match", b.Title))
}

func changedAlert(c *comparison, b, a *resource.Resource) []Change {
	before := c.renamesIn("", nil).following(b.Body, a.Body)
	changes := fields(alertAspects(languageOf(b, a)), Visible, without(before, "alert", "language"), without(a.Body, "alert", "language"))
	if !c.sameGroup(b, a) {
		changes = append(changes, moved(c, b, a)...)
	}
	return changes
}

func alertAspects(language string) []aspect {
	return []aspect{
		{"expr", Paging, queried(language)},
		{"for", Paging, pending},
		{"keep_firing_for", Paging, value("keeps firing for")},
		{"labels/severity", Paging, value("severity")},
		{"labels/*", Paging, label},
		{"annotations/summary", Visible, prose("summary")},
		{"annotations/description", Visible, prose("description")},
		{"annotations/runbook_url", Visible, value("runbook link")},
		{"annotations/dashboard", Visible, prose("dashboard link")},
		{"annotations/logs", Visible, prose("link to the logs")},
		{"annotations/traces", Visible, prose("link to the traces")},
		{"annotations/*", Visible, annotation},
	}
}

// pending is how long the condition must hold: nobody is told before.
func pending(_ string, before, after any) []said {
	b, a := orAtOnce(before), orAtOnce(after)
	return []said{{summary: sentence.Say("fires after %s → %s", b, a), before: before, after: after}}
}

func orAtOnce(duration any) string {
	if text, ok := duration.(string); ok {
		return text
	}
	return "0s"
}

func label(name string, before, after any) []said {
	return []said{{summary: sentence.Say("label ").Then(fromTo(name, before, after)), before: before, after: after}}
}

func annotation(name string, before, after any) []said {
	return []said{{summary: sentence.Say("annotation %s changed", name), before: before, after: after}}
}
