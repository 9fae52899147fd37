package change

import (
	"github.com/ltv-assistant/obsgen/internal/query/difference"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// alerts are the alert rules of Prometheus and the Loki ruler.
func alerts() kind {
	return kind{of: resource.Alert, alike: sameQuery, added: newAlert, removed: goneAlert, renamed: renamedAlert, changed: changedAlert}
}

func sameQuery(b, a *resource.Resource) bool {
	before, after := resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr")
	return mayMeanTheSame(before, after) && len(difference.CompareRules(languageOf(b, a), before, after)) == 0
}

// languageOf is the language of a rule's query: what is LogQL on one side may be both on
// the other.
func languageOf(b, a *resource.Resource) string {
	language := resource.Text(a.Body, "language")
	if language == resource.Text(b.Body, "language") {
		return language
	}
	return resource.LanguageOfBoth(resource.Text(b.Body, "expr"), resource.Text(a.Body, "expr"))
}

func newAlert(c *comparison, r *resource.Resource) []Change {
	return []Change{{Impact: Paging, Summary: sentence.Say("new alert: ").Then(c.after.notifies.Describe(r)), After: r.Body["expr"]}}
}

func goneAlert(c *comparison, r *resource.Resource) []Change {
	return []Change{{Impact: Breaking, Summary: sentence.Say("removed; until now ").Then(c.before.notifies.Describe(r)), Before: r.Body["expr"]}}
}

func renamedAlert(_ *comparison, b, a *resource.Resource) []Change {
	return whole(Breaking, sentence.Say("renamed from %s: silences, routes and links that name it no longer match", b.Title))
}

func changedAlert(c *comparison, b, a *resource.Resource) []Change {
	changes := fields(alertAspects(languageOf(b, a)), Visible, without(b.Body, "alert", "language"), without(a.Body, "alert", "language"))
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
		{"annotations/dashboard", Cosmetic, prose("dashboard link")},
		{"annotations/logs", Cosmetic, prose("link to the logs")},
		{"annotations/traces", Cosmetic, prose("link to the traces")},
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

// moved compares how often the groups of an alert are evaluated.
func moved(c *comparison, b, a *resource.Resource) []Change {
	from, to := b.Group, a.Group
	if from == to {
		from, to = from+" in "+b.File, to+" in "+a.File
	}
	before, after := c.before.interval(b), c.after.interval(a)
	if before == after {
		return []Change{{Path: "group", Impact: Cosmetic, Summary: sentence.Say("moved from group %s to %s", from, to), Before: from, After: to}}
	}
	return []Change{{Path: "group", Impact: Paging, Summary: sentence.Say("moved from group %s to %s: evaluated every %s → %s", from, to, orDefault(before), orDefault(after)), Before: from, After: to}}
}

// interval is how often a rule's group is evaluated, empty for the server's default.
func (s side) interval(r *resource.Resource) string {
	if group := s.groupOf(r); group != nil {
		return resource.Text(group.Body, "interval")
	}
	return ""
}

func orDefault(interval string) string {
	if interval == "" {
		return "the server's default"
	}
	return interval
}

func without(body resource.Object, keys ...string) resource.Object {
	kept := resource.Object{}
	for key, item := range body {
		kept[key] = item
	}
	for _, key := range keys {
		delete(kept, key)
	}
	return kept
}
