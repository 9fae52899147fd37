package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// alertsReading lists the alerts that read a metric, directly or through records.
func (s side) alertsReading(metric string) []string {
	reads := s.metricsRead()
	sources := map[string]bool{metric: true}
	for grown := true; grown; {
		grown = false
		for _, record := range s.byKind[resource.Record] {
			if !sources[record.Title] && readsAny(reads[record], sources) {
				sources[record.Title], grown = true, true
			}
		}
	}
	var names []string
	for _, alert := range s.byKind[resource.Alert] {
		if readsAny(reads[alert], sources) {
			names = append(names, alert.Title)
		}
	}
	return names
}

func readsAny(metrics []string, sources map[string]bool) bool {
	return slices.ContainsFunc(metrics, func(name string) bool { return sources[name] })
}

// metricsRead lists what each rule reads; parsed once for each side.
func (s side) metricsRead() map[*resource.Resource][]string {
	if len(s.reads) > 0 {
		return s.reads
	}
	for _, kind := range []resource.Kind{resource.Record, resource.Alert} {
		for _, rule := range s.byKind[kind] {
			s.reads[rule] = metricsIn(resource.Text(rule.Body, "expr"))
		}
	}
	return s.reads
}

func metricsIn(expr string) []string {
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return nil // LogQL reads no metrics
	}
	var names []string
	for _, selector := range query.Selectors(parsed) {
		names = append(names, selector.Metric)
	}
	return names
}
