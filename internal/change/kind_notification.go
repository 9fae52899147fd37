package change

import (
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// receivers are Alertmanager's receivers and Grafana's contact points.
func receivers(of resource.Kind) kind {
	return kind{of: of, alike: by(sameIntegrations()),
		added:   says(Cosmetic, "new; not used until a route says so"),
		removed: goneReceiver,
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Visible, sentence.Say("renamed from %s", b.Title))
		},
		changed: changedReceiver,
	}
}

func sameIntegrations() likeness[*resource.Resource] {
	return equal(func(r *resource.Resource) any { return r.Body["integrations"] }).
		unless(func(r *resource.Resource) bool { return len(r.Body) == 0 })
}

func changedReceiver(_ *comparison, b, a *resource.Resource) []Change {
	pairs := match(resource.Objects(b.Body, "integrations"), resource.Objects(a.Body, "integrations"), whollyEqual(), equalIn("type"))
	all := fields([]aspect{{"orgId", Breaking, value("organization")}}, Visible, without(b.Body, "integrations"), without(a.Body, "integrations"))
	for _, p := range pairs {
		all = append(all, changedIntegration(p)...)
	}
	return all
}

func changedIntegration(p pair[resource.Object]) []Change {
	kind := resource.Text(p.after, "type")
	switch {
	case !p.hasBefore:
		return []Change{{Path: kind, Impact: Paging, Summary: sentence.Say("also notifies by %s", kind)}}
	case !p.hasAfter:
		kind = resource.Text(p.before, "type")
		return []Change{{Path: kind, Impact: Paging, Summary: sentence.Say("no longer notifies by %s", kind)}}
	}
	return inside(kind, sentence.Say("%s", kind), fields(nil, Paging, settings(p.before), settings(p.after)))
}

// settings are all settings of an integration, wherever they are kept.
func settings(integration resource.Object) resource.Object {
	all := resource.Object{}
	for _, key := range []string{"settings", "secureSettings"} {
		inner, _ := integration[key].(resource.Object)
		maps.Copy(all, inner)
	}
	return all
}

// timings are when routes are silent, or speak.
func timings(of resource.Kind) kind {
	return kind{of: of, alike: by(sameBody()),
		added:   says(Cosmetic, "new; not used until a route says so"),
		removed: says(Visible, "removed"),
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Cosmetic, sentence.Say("renamed from %s", b.Title))
		},
		changed: byFields(Paging, aspect{"time_intervals", Paging, times}),
	}
}

// times says in words what can be said so.
func times(_ string, before, after any) []said {
	b, a := resource.Object{"time_intervals": before}, resource.Object{"time_intervals": after}
	was, is := routing.TimesOf(b), routing.TimesOf(a)
	if was == is {
		return prose("the times")("", before, after)
	}
	return []said{{summary: routing.Times(b, a), before: was, after: is}}
}

func templates(of resource.Kind) kind {
	return kind{of: of, alike: by(sameBody()),
		added: says(Cosmetic, "new notification template"), removed: says(Breaking, "notification template removed"),
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Cosmetic, sentence.Say("renamed from %s", b.Title))
		},
		changed: byFields(Paging, aspect{"template", Paging, prose("the text of notifications")}),
	}
}

func globals() kind {
	return kind{of: resource.Global, alike: never, added: says(Paging, "set"),
		removed: func(_ *comparison, r *resource.Resource) []Change {
			if r.Body["templates"] != nil {
				return whole(Paging, sentence.Say("no longer loaded: notifications that use them fail"))
			}
			return whole(Paging, sentence.Say("no longer set"))
		},
		changed: byFields(Paging, aspect{"templates", Paging, members("files")}),
	}
}
