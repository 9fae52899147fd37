package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// alertsReading are the alerts that read some series, directly or through records.
func (s side) alertsReading(of ...series.Series) []*resource.Resource {
	return s.notifies.Series().Alerts(of...)
}

// hasAlerts reports whether it can be judged who is notified at all.
func (s side) hasAlerts() bool {
	return len(s.byKind[resource.Alert])+len(s.byKind[resource.GrafanaAlert]) > 0
}

// recordedBy is what a recording rule gives.
func recordedBy(record *resource.Resource) series.Series {
	return series.Series{Name: record.Title, Labels: resource.Strings(record.Body, "labels")}
}

// concern says of a change which alerts it is about, and who is told about them: of those
// instances that have the labels.
func (s side) concern(change Change, alerts []*resource.Resource, labels map[string]string) Change {
	change.Alerts = titles(alerts)
	change.Told = s.notifies.ToldOf(alerts, labels)
	return change
}

func titles(alerts []*resource.Resource) []string {
	var all []string
	for _, alert := range alerts {
		all = append(all, alert.Title)
	}
	slices.Sort(all)
	return slices.Compact(all)
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

func readsAny(metrics []string, sources map[string]bool) bool {
	return slices.ContainsFunc(metrics, func(name string) bool { return sources[name] })
}
