package validate

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// groupings checks by (…) of metric queries.
func (c logCheck) groupings() {
	logql.Walk(c.query.Log.Root, func(node logql.Node) bool {
		switch n := node.(type) {
		case *logql.VectorAggregation:
			c.grouping(n.Grouping, n.Expr)
		case *logql.RangeAggregation:
			c.grouping(n.Grouping, n.Log)
		}
		return true
	})
}

func (c logCheck) grouping(grouping *logql.Grouping, grouped logql.Node) {
	if grouping == nil || grouping.Without {
		return
	}
	for _, label := range grouping.Labels {
		switch {
		case c.stream(label.Name), c.creates(label.Name), query.UsesVariable(label.Name):
		case !c.field(label.Name):
			c.report("grouping by %q, which log lines do not have%s", label.Name, c.suggest(label.Name))
		case !slices.ContainsFunc(logql.PipelinesIn(grouped), parsesFields):
			c.report(`grouping by the field %q without "| json"`, label.Name)
		}
	}
}

func parsesFields(pipeline logql.Pipeline) bool {
	return slices.ContainsFunc(pipeline.Stages, parsesAll)
}

func (c logCheck) creates(name string) bool {
	return slices.ContainsFunc(c.query.Log.Labels(), func(use logql.LabelUse) bool { return use.Create && use.Name == name })
}
