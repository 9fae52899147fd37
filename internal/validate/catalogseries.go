package validate

import (
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// series is a name as it stands in a query: a metric, a histogram's part, or a record.
type series struct {
	metric obsgen.Metric
	labels map[string]obsgen.Label
	// part is "bucket", "sum" or "count" of a histogram or summary.
	part string
	// recorded series have the labels of their expression, which are not indexed.
	recorded bool
}

// label returns what is known of a series' label.
func (s series) label(name string) (obsgen.Label, bool) {
	if slices.Contains(s.partLabels(), name) {
		return obsgen.Label{Name: name}, true
	}
	label, ok := s.labels[name]
	return label, ok
}

// labelNames are all labels of a series.
func (s series) labelNames() []string { return append(keys(s.labels), s.partLabels()...) }

// partLabels are le of a histogram's buckets and quantile of a summary's quantiles.
func (s series) partLabels() []string {
	switch {
	case s.part == "bucket":
		return []string{"le"}
	case s.part == "" && s.metric.Type == obsgen.Summary:
		return []string{"quantile"}
	}
	return nil
}
