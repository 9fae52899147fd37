package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// grafanaAlerts are Grafana-managed alert rules. A rule that is paused before and after
// notifies nobody: it is a copy of one that Prometheus or Loki evaluates.
func grafanaAlerts() kind {
	return kind{of: resource.GrafanaAlert, alike: by(sameTitle()),
		added: func(c *comparison, r *resource.Resource) []Change {
			if paused(r) {
				return whole(Cosmetic, sentence.Say("new, paused"))
			}
			return whole(Paging, c.after.whoIsTold("new alert", ": ", r))
		},
		removed: func(c *comparison, r *resource.Resource) []Change {
			if paused(r) {
				return whole(Cosmetic, sentence.Say("removed, was paused"))
			}
			rest := sentence.Say("; Grafana goes on evaluating it until it is deleted there")
			if c.after.deletes(r) {
				rest = sentence.Say("; Grafana deletes it when it reads the files")
			}
			return whole(Breaking, c.before.whoIsTold("removed", "; until now ", r).Then(rest))
		},
		renamed: func(_ *comparison, b, a *resource.Resource) []Change {
			return whole(activeImpact(b, a, Breaking), sentence.Say("uid %s → %s: links to the alert and its history break", b.UID, a.UID))
		},
		changed: changedGrafanaAlert,
	}
}

func paused(r *resource.Resource) bool { return resource.Flag(r.Body, "isPaused") }

// activeImpact is cosmetic for a rule that is paused before and after.
func activeImpact(b, a *resource.Resource, impact Impact) Impact {
	if paused(b) && paused(a) {
		return Cosmetic
	}
	return impact
}

func changedGrafanaAlert(c *comparison, b, a *resource.Resource) []Change {
	changes := fields(grafanaAlertAspects(), Visible, c.renamesIn("", nil).following(b.Body, a.Body), a.Body)
	if !c.sameGroup(b, a) && (b.Group != a.Group || c.before.interval(b) != c.after.interval(a)) {
		changes = append(changes, moved(c, b, a)...)
	}
	if b.Folder != a.Folder {
		changes = append(changes, Change{Path: "folder", Impact: Visible, Summary: sentence.Say("moved from folder %s to %s", b.Folder, a.Folder)})
	}
	if c.isHandedOver(a) {
		return slices.DeleteFunc(changes, func(change Change) bool { return change.Path == "isPaused" || change.Path == "folder" })
	}
	if len(changes) > 0 && paused(b) && paused(a) {
		return c.ofPausedCopy(a, changes)
	}
	return changes
}

func grafanaAlertAspects() []aspect {
	return append([]aspect{
		{"title", Breaking, value("renamed:")},
		{"orgId", Breaking, value("organization")},
		{"isPaused", Paging, pausing},
		{"record", Breaking, recording},
		{"condition", Paging, value("the query that decides")},
		{"data", Paging, data},
		{"noDataState", Paging, value("without data the state is")},
		{"execErrState", Paging, value("when the query fails the state is")},
		{"keepFiringFor", Paging, value("keeps firing for")},
		{"notification_settings/receiver", Paging, value("contact point")},
		{"dashboardUid", Visible, value("linked dashboard")},
		{"panelId", Cosmetic, value("linked panel")},
	}, alertAspects("")...)
}

// recording is for a rule that becomes a recording rule, or an alert.
func recording(_ string, before, after any) []said {
	switch {
	case before == nil:
		return []said{{summary: sentence.Say("is a recording rule now: it no longer notifies anybody"), after: after}}
	case after == nil:
		return []said{{summary: sentence.Say("is an alert now, no longer a recording rule"), before: before, impact: Paging}}
	}
	return []said{{summary: sentence.Say("records something else"), before: before, after: after}}
}

func pausing(_ string, _, after any) []said {
	if after == true {
		return []said{{summary: sentence.Say("is paused: it no longer notifies anybody")}}
	}
	return []said{{summary: sentence.Say("is no longer paused")}}
}

// data compares the queries and expressions of a rule, by refId.
func data(_ string, before, after any) []said {
	var all []said
	for _, p := range match(resource.Objects(before), resource.Objects(after), equalIn("refId")) {
		id := resource.Text(p.after, "refId")
		switch {
		case !p.hasBefore:
			all = append(all, said{path: id, summary: sentence.Say("query %s added", id), after: p.after})
		case !p.hasAfter:
			id = resource.Text(p.before, "refId")
			all = append(all, said{path: id, summary: sentence.Say("query %s removed", id), before: p.before})
		default:
			all = append(all, asSaid(inside(id, sentence.Say("query %s", id), fields(dataAspects(), Paging, p.before, p.after)))...)
		}
	}
	return all
}

func dataAspects() []aspect {
	return []aspect{
		{"model/expr", Paging, queried("")},
		{"model/expression", Paging, unlessFormatting(value("expression"))},
		{"model/conditions", Paging, conditions},
		{"datasourceUid", Paging, value("datasource")},
		{"relativeTimeRange/from", Paging, value("looks back (seconds)")},
	}
}
