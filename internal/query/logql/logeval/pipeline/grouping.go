package pipeline

import (
	"slices"
	"strings"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// grouping is which labels of its line a sample has.
type grouping struct {
	names   []string // sorted
	exclude bool     // all but the names
	nothing bool     // no labels at all
	scratch []labels.Label
}

// newGrouping takes the grouping of the aggregation, or that of the sum around it.
func newGrouping(a *logql.RangeAggregation, outer *logql.Grouping) grouping {
	g := a.Grouping
	if g == nil {
		g = outer
	}
	if a.Op == "absent_over_time" {
		return grouping{nothing: true}
	}
	if g == nil {
		return grouping{exclude: true}
	}
	return grouping{names: Names(g), exclude: g.Without, nothing: !g.Without && len(g.Labels) == 0}
}

// Names lists the labels of a grouping, sorted, each once.
func Names(g *logql.Grouping) []string {
	var out []string
	for _, l := range g.Labels {
		out = append(out, l.Name)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// without leaves a label out that all samples would have: the one they are made of.
func (g *grouping) without(name string) {
	if g.exclude || g.nothing {
		g.exclude = true
		g.names = append(g.names, name)
	}
}

// labels gives the labels of a sample, sorted. A line with an error keeps all it has, so that
// the query can say which error.
func (g *grouping) labels(l *line) []labels.Label {
	g.scratch = g.scratch[:0]
	switch {
	case l.err != "":
		g.scratch = l.labels(g.scratch)
	case g.nothing:
	case g.exclude:
		g.scratch = slices.DeleteFunc(l.labels(g.scratch), g.excludes)
	default:
		g.pick(l)
	}
	slices.SortFunc(g.scratch, func(a, b labels.Label) int { return strings.Compare(a.Name, b.Name) })
	return g.scratch
}

// excludes leaves the details of an error that the query has dropped to series without a grouping.
func (g *grouping) excludes(label labels.Label) bool {
	return slices.Contains(g.names, label.Name) || len(g.names) > 0 && label.Name == errorDetailsLabel
}

// pick does not see a label that was deleted and set again, as Loki does not.
func (g *grouping) pick(l *line) {
	for _, name := range g.names {
		if slices.Contains(l.deleted, name) {
			continue
		}
		if value, ok := l.get(name); ok {
			g.scratch = append(g.scratch, labels.Label{Name: name, Value: value})
		}
	}
}
