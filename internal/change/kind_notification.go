package change

import (
	"maps"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// receivers are Alertmanager's receivers and Grafana's contact points.
func receivers(of resource.Kind) kind {
	return kind{of: of, alike: sameIntegrations,
		added:   says(Cosmetic, "new; routes decide what it is told"),
		removed: says(Breaking, "removed: what is routed to it has nowhere to go"),
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Visible, sentence.Say("renamed from %s", b.Title))
		},
		changed: changedReceiver,
	}
}

func sameIntegrations(b, a *resource.Resource) bool {
	return len(b.Body) > 0 && resource.Equal(b.Body["integrations"], a.Body["integrations"])
}

func changedReceiver(_ *comparison, b, a *resource.Resource) []Change {
	pairs := match(resource.Objects(b.Body, "integrations"), resource.Objects(a.Body, "integrations"),
		func(b, a resource.Object) bool { return resource.Equal(b, a) },
		func(b, a resource.Object) bool { return resource.Equal(b["type"], a["type"]) })
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

func inhibitions() kind {
	return kind{of: resource.Inhibition, alike: never,
		added: func(_ *comparison, r *resource.Resource) []Change {
			return whole(Paging, sentence.Say("new: while one fires that matches %s, those that match %s are silent", matchers(r, "source_matchers"), matchers(r, "target_matchers")).Then(sameLabelsOf(r)))
		},
		removed: func(_ *comparison, r *resource.Resource) []Change {
			return whole(Paging, sentence.Say("removed: those that match %s now notify also while one fires that matches %s", matchers(r, "target_matchers"), matchers(r, "source_matchers")))
		},
		changed: byFields(Paging, aspect{"equal", Paging, equalLabels}),
	}
}

// sameLabelsOf are the labels in which source and target must agree.
func sameLabelsOf(r *resource.Resource) sentence.Sentence {
	equal := resource.Texts(r.Body, "equal")
	if len(equal) == 0 {
		return sentence.Say(", wherever they are")
	}
	return sentence.Say(" if they have the same %s", strings.Join(equal, ", "))
}

func matchers(r *resource.Resource, key string) string {
	text := ""
	for _, m := range resource.Texts(r.Body, key) {
		if text != "" {
			text += ", "
		}
		text += m
	}
	return text
}

// equalLabels narrow an inhibition: the fewer, the more is silent.
func equalLabels(_ string, before, after any) []said {
	b, a := strings.Join(resource.Texts(before), ", "), strings.Join(resource.Texts(after), ", ")
	words := map[bool]string{true: "wherever they are", false: "only with the same "}
	now := sentence.Say("those that match are silent " + words[a == ""])
	if a != "" {
		now = now.Then(sentence.Say("%s", a))
	}
	until := sentence.Say(", until now " + words[b == ""])
	if b != "" {
		until = until.Then(sentence.Say("%s", b))
	}
	return []said{{summary: now.Then(until), before: before, after: after}}
}

// timings are when routes are silent, or speak.
func timings(of resource.Kind) kind {
	return kind{of: of, alike: sameBody,
		added:   says(Cosmetic, "new; routes decide what it mutes"),
		removed: says(Visible, "removed"),
		renamed: func(_ *comparison, b, _ *resource.Resource) []Change {
			return whole(Cosmetic, sentence.Say("renamed from %s", b.Title))
		},
		changed: byFields(Paging, aspect{"time_intervals", Paging, prose("the times")}),
	}
}

func templates(of resource.Kind) kind {
	return kind{of: of, alike: sameBody,
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
