package render

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

type policy struct {
	OrgID             int         `yaml:"orgId,omitempty"`
	Receiver          string      `yaml:"receiver,omitempty"`
	GroupBy           []string    `yaml:"group_by,omitempty"`
	ObjectMatchers    [][3]string `yaml:"object_matchers,omitempty"`
	GroupWait         string      `yaml:"group_wait,omitempty"`
	GroupInterval     string      `yaml:"group_interval,omitempty"`
	RepeatInterval    string      `yaml:"repeat_interval,omitempty"`
	MuteTimeIntervals []string    `yaml:"mute_time_intervals,omitempty"`
	Continue          bool        `yaml:"continue,omitempty"`
	Routes            []policy    `yaml:"routes,omitempty"`
}

func rootPolicy(route obsgen.Route) policy {
	root := newPolicy(route)
	root.OrgID = 1
	return root
}

func newPolicy(route obsgen.Route) policy {
	p := policy{
		Receiver:          route.Contact,
		GroupBy:           grafanaGroupBy(route.GroupBy),
		GroupWait:         optionalDuration(route.GroupWait),
		GroupInterval:     optionalDuration(route.GroupInterval),
		RepeatInterval:    optionalDuration(route.RepeatInterval),
		MuteTimeIntervals: route.Mute,
		Continue:          route.Continue,
	}
	for _, matcher := range route.Match {
		p.ObjectMatchers = append(p.ObjectMatchers, [3]string{matcher.Label, matcher.Op, escapeDollars(matcher.Value)})
	}
	for _, child := range route.Routes {
		p.Routes = append(p.Routes, newPolicy(child))
	}
	return p
}

// grafanaGroupBy adds the folder, which Grafana insists on in a grouping by name.
func grafanaGroupBy(labels []string) []string {
	if len(labels) == 0 {
		return nil
	}
	return append([]string{"grafana_folder"}, labels...)
}

type notificationTemplate struct {
	OrgID    int    `yaml:"orgId"`
	Name     string `yaml:"name"`
	Template string `yaml:"template"`
}

func grafanaTemplates(templates []obsgen.Template) []any {
	var all []any
	for _, template := range templates {
		all = append(all, notificationTemplate{1, template.Name, template.Body})
	}
	return all
}

type muteTiming struct {
	OrgID         int            `yaml:"orgId,omitempty"`
	Name          string         `yaml:"name"`
	TimeIntervals []timeInterval `yaml:"time_intervals"`
}

type timeInterval struct {
	Times       []timeRange `yaml:"times,omitempty"`
	Weekdays    []string    `yaml:"weekdays,omitempty,flow"`
	DaysOfMonth []string    `yaml:"days_of_month,omitempty,flow"`
	Location    string      `yaml:"location,omitempty"`
}

type timeRange struct {
	Start string `yaml:"start_time"`
	End   string `yaml:"end_time"`
}

func grafanaMuteTimings(timings []obsgen.MuteTiming) []any {
	var all []any
	for _, timing := range timings {
		rendered := newMuteTiming(timing)
		rendered.OrgID = 1
		all = append(all, rendered)
	}
	return all
}

func newMuteTiming(timing obsgen.MuteTiming) muteTiming {
	interval := timeInterval{Weekdays: timing.Weekdays, DaysOfMonth: timing.DaysOfMonth, Location: timing.Location}
	if interval.Location == "" {
		interval.Location = time.UTC.String()
	}
	if timing.From != "" {
		interval.Times = []timeRange{{timing.From, timing.To}}
	}
	return muteTiming{Name: timing.Name, TimeIntervals: []timeInterval{interval}}
}
