package shown

import (
	"context"
	"slices"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// notEmitted reports whether a query asks for a metric that what was chosen does not have: the
// gateway has no queues, and a panel of queues is rightly empty for it.
func (e *Eye) notEmitted(ctx context.Context, t board.Target) bool {
	if t.Datasource != "prometheus" {
		return false
	}
	expr, err := query.ParsePromQL(t.Query)
	if err != nil {
		return false
	}
	return slices.ContainsFunc(parser.ExtractSelectors(expr), func(matchers []*labels.Matcher) bool {
		kept := e.ofTarget(matchers)
		return len(kept) > 1 && !e.exists(ctx, kept)
	})
}

// ofTarget keeps the name, and what is asked of the target's own labels.
func (e *Eye) ofTarget(matchers []*labels.Matcher) []*labels.Matcher {
	var kept []*labels.Matcher
	for _, m := range matchers {
		own := m.Name == model.MetricNameLabel || m.Name == "service" || m.Name == "instance"
		for _, l := range e.model.Bundle.Catalog.TargetLabels {
			own = own || l.Name == m.Name
		}
		if own {
			kept = append(kept, m)
		}
	}
	return kept
}

func (e *Eye) exists(ctx context.Context, matchers []*labels.Matcher) bool {
	key := ""
	for _, m := range matchers {
		key += m.String() + ","
	}
	known, ok := e.emitted[key]
	if !ok {
		known = e.any(ctx, matchers)
		e.emitted[key] = known
	}
	return known
}

func (e *Eye) any(ctx context.Context, matchers []*labels.Matcher) bool {
	querier, err := e.run.Querier(e.run.Start.UnixMilli(), e.run.End.UnixMilli())
	if err != nil {
		return false
	}
	defer querier.Close()
	return querier.Select(ctx, false, nil, matchers...).Next()
}
