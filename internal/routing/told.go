package routing

import (
	"cmp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// told names everything that destinations reach, what wakes people first; it is empty if
// that is nobody.
func (x *Index) told(kind resource.Kind, destinations []Destination) string {
	var all []string
	for _, d := range destinations {
		all = append(all, x.integrations(kind, d.Receiver)...)
	}
	return listedByUrgency(all)
}

// toldBy names the receivers too: PagerDuty of bakers.
func (x *Index) toldBy(kind resource.Kind, destinations []Destination) string {
	var all []string
	for _, d := range destinations {
		for _, name := range x.integrations(kind, d.Receiver) {
			all = append(all, name+" of "+d.Receiver)
		}
	}
	return listedByUrgency(all)
}

func listedByUrgency(names []string) string { return strings.Join(byUrgency(names), ", ") }

func byUrgency(names []string) []string {
	names = sortedOnce(slices.Clone(names))
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(urgency(a), urgency(b)) })
	return names
}

// urgency puts what wakes people first.
func urgency(name string) int {
	order := []string{"PagerDuty", "Opsgenie", "VictorOps", "Slack"}
	for i, first := range order {
		if strings.HasPrefix(name, first) {
			return i
		}
	}
	return len(order)
}

// integrations names what a receiver does; a receiver that is not known by its name.
func (x *Index) integrations(kind resource.Kind, receiver string) []string {
	r, known := x.receivers[kind][receiver]
	if !known {
		return []string{receiver}
	}
	var all []string
	for _, integration := range resource.Objects(r.Body, "integrations") {
		all = append(all, integrationName(resource.Text(integration, "type"), resource.Get(integration, "settings")))
	}
	return all
}
