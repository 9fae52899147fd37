package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// kind knows what a change of one kind of resource means.
type kind struct {
	of resource.Kind
	// alike recognises resources under another uid.
	alike recogniser
	// added and removed describe a resource that is new or gone.
	added, removed func(c *comparison, r *resource.Resource) []Change
	// renamed describes a new uid; nil if it means nothing.
	renamed func(c *comparison, before, after *resource.Resource) []Change
	changed func(c *comparison, before, after *resource.Resource) []Change
}

// kinds lists every kind. A new one is a function in a file of its own and a line here.
func kinds() []kind {
	return []kind{
		dashboards(), datasources(), alerts(), records(), ruleGroups(), slos(),
		routes(resource.Route), receivers(resource.Receiver), inhibitions(), timings(resource.TimeInterval), templates(resource.Template), globals(),
		grafanaAlerts(), inactive(routes(resource.NotificationPolicy)), inactive(receivers(resource.ContactPoint)),
		inactive(timings(resource.MuteTiming)), inactive(templates(resource.NotificationTemplate)),
		folders(), providers(), deletions(), metrics(), logSchemas(), runbooks(),
	}
}

func (k kind) compare(c *comparison, p pair[*resource.Resource]) []Change {
	switch {
	case !p.hasBefore:
		return k.added(c, p.after)
	case !p.hasAfter:
		return k.removed(c, p.before)
	case p.before == p.after:
		return nil
	}
	var all []Change
	if p.before.UID != p.after.UID && k.renamed != nil {
		all = k.renamed(c, p.before, p.after)
	}
	return append(all, k.changed(c, p.before, p.after)...)
}

// says is a change of a resource as such, always in the same words.
func says(impact Impact, words string) func(*comparison, *resource.Resource) []Change {
	return func(*comparison, *resource.Resource) []Change { return whole(impact, sentence.Say(words)) }
}

func nothing(*comparison, *resource.Resource) []Change { return nil }

// byFields compares bodies along aspects.
func byFields(other Impact, aspects ...aspect) func(*comparison, *resource.Resource, *resource.Resource) []Change {
	return func(_ *comparison, before, after *resource.Resource) []Change {
		return fields(aspects, other, before.Body, after.Body)
	}
}
