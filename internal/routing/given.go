package routing

import (
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// ToldOf lists who is notified about any of some alerts, as far as instances are concerned
// that have the given labels.
func (x *Index) ToldOf(alerts []*resource.Resource, given map[string]string) Recipients {
	var all Recipients
	for _, alert := range alerts {
		for _, r := range x.toldWith(alert, x.facts(alert).given(given)) {
			all = all.with(r)
		}
	}
	return all
}

// with adds a recipient, who may be sure for one alert and not for another.
func (all Recipients) with(r Recipient) Recipients {
	at := slices.IndexFunc(all, func(known Recipient) bool { return known.Receiver == r.Receiver })
	if at < 0 {
		return append(all, r)
	}
	all[at].Sometimes = all[at].Sometimes && r.Sometimes
	return all
}

// given are the facts of the instances that have some labels, where there can be such.
func (f *facts) given(labels map[string]string) *facts {
	narrowed := *f
	narrowed.fixed = maps.Clone(f.fixed)
	for name, value := range labels {
		if f.varies(name) && f.values(name).Has(value) {
			narrowed.fixed[name] = value
		}
	}
	return &narrowed
}
