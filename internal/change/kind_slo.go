package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// slos are objectives. What they mean is the time that may fail in 30 days, and when the
// alerts fire that read their records.
func slos() kind {
	return kind{of: resource.SLO, alike: never, added: newSLO, removed: goneSLO, changed: changedSLO}
}

func newSLO(c *comparison, r *resource.Resource) []Change {
	change := Change{Impact: Visible, Summary: sentence.Say("new SLO: %s, %s of errors allowed in 30 days", percent(r.Body["objective"]), budget(r.Body["objective"]))}
	alerts := c.after.alertsOf(r)
	if len(alerts) > 0 {
		change.Impact, change.Summary = Paging, change.Summary.Then(c.after.firing(r, alerts, " can fire for it now", " counts it too", " count it too"))
	}
	return []Change{c.after.concern(change, alerts, resource.Strings(r.Body, "labels"))}
}

func goneSLO(c *comparison, r *resource.Resource) []Change {
	change := Change{Impact: Breaking, Summary: sentence.Say("SLO removed, and with it its error budget")}
	alerts := c.remaining(c.before.alertsOf(r))
	change.Summary = change.Summary.Then(c.before.firing(r, alerts, " can no longer fire for it", " no longer counts it", " no longer count it"))
	return []Change{c.before.concern(change, alerts, resource.Strings(r.Body, "labels"))}
}

func changedSLO(c *comparison, b, a *resource.Resource) []Change {
	impact, alerts := Visible, c.after.alertsOf(a)
	if resource.Equal(b.Body["labels"], a.Body["labels"]) {
		alerts = c.after.alertsReading(constantsOf(a)...)
	}
	if len(alerts) > 0 || !c.after.hasAlerts() {
		impact = Paging
	}
	changes := fields([]aspect{{"objective", impact, c.objective(alerts)}, {"labels/*", impact, label}}, impact, b.Body, a.Body)
	for i := range changes {
		changes[i] = c.after.concern(changes[i], alerts, resource.Strings(a.Body, "labels"))
	}
	return changes
}
