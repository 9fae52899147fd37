package board

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// legend names the series of a query.
type legend struct {
	template, query string
	// always names series by their labels even where nothing else is left, as Loki does.
	always bool
}

// auto lets the panel name series: by what differs.
const auto = "__auto"

var braces = regexp.MustCompile(`\{\{\s*(.+?)\s*\}\}`)

// of is the name of a series.
func (l legend) of(labels map[string]string) string {
	name := notationOf(labels)
	switch {
	case l.template == auto && len(labels) > 0:
		return ""
	case l.template != auto && l.template != "":
		name = labeled(l.template, labels)
	}
	if name == "{}" && !l.always {
		return l.query
	}
	return name
}

// labeled fills {{label}} in; a label that is not there is empty.
func labeled(template string, labels map[string]string) string {
	return braces.ReplaceAllStringFunc(template, func(found string) string { return labels[braces.FindStringSubmatch(found)[1]] })
}

// notationOf is a series as legends write it.
func notationOf(labels map[string]string) string {
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(labels)) {
		if name != model.MetricNameLabel {
			parts = append(parts, name+`="`+labels[name]+`"`)
		}
	}
	metric := labels[model.MetricNameLabel]
	if len(parts) == 0 && metric != "" {
		return metric
	}
	return metric + "{" + strings.Join(parts, ", ") + "}"
}

// nameSeries names those that are left to the panel: if all have one label, by its value.
func nameSeries(frames []*frame.Frame) {
	names := map[string]bool{}
	for _, f := range frames {
		for _, c := range f.Columns {
			for name := range c.Labels {
				names[name] = true
			}
		}
	}
	for _, f := range frames {
		if f.Name != "" || len(f.Columns) != 2 || len(f.Columns[1].Labels) == 0 {
			continue
		}
		f.Name = notationOf(f.Columns[1].Labels)
		if len(names) == 1 {
			f.Name = f.Columns[1].Labels[slices.Collect(maps.Keys(names))[0]]
		}
	}
}
