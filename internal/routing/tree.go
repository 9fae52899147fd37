// Package routing says who is told about an alert, by Alertmanager's own routing code,
// and how that differs between two configurations. Grafana's notification policies are
// routing trees of the same form.
package routing

import (
	"slices"
	"time"

	"github.com/prometheus/alertmanager/dispatch"
	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Tree answers who is told about alerts with some labels.
type Tree struct{ root *dispatch.Route }

// Destination is one route that an alert takes to its end.
type Destination struct {
	Receiver               string
	GroupBy                []string
	Wait, Interval, Repeat time.Duration
	Mute, Active           []string
}

// NewTree reads a canonical route. It fails if Alertmanager would refuse it.
func NewTree(route *resource.Resource) (*Tree, error) {
	parsed, err := readRoute(route)
	if err != nil {
		return nil, err
	}
	return &Tree{dispatch.NewRoute(parsed, nil)}, nil
}

// Destinations are where an alert goes, in order.
func (t *Tree) Destinations(labels map[string]string) []Destination {
	set := make(model.LabelSet, len(labels))
	for name, value := range labels {
		set[model.LabelName(name)] = model.LabelValue(value)
	}
	var all []Destination
	for _, route := range t.root.Match(set) {
		all = append(all, newDestination(route.RouteOpts))
	}
	return all
}

func newDestination(options dispatch.RouteOpts) Destination {
	var groupBy []string
	for name := range options.GroupBy {
		groupBy = append(groupBy, string(name))
	}
	if options.GroupByAll {
		groupBy = []string{"all labels"}
	}
	slices.Sort(groupBy)
	return Destination{
		Receiver: options.Receiver, GroupBy: groupBy,
		Wait: options.GroupWait, Interval: options.GroupInterval, Repeat: options.RepeatInterval,
		Mute: options.MuteTimeIntervals, Active: options.ActiveTimeIntervals,
	}
}
