package traceeval

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// spanset is spans of one trace that a stage has let through.
type spanset struct {
	views  []*view
	labels []label // of by() and aggregates
}

type label struct {
	name  string
	value value
}

func (s *spanset) with(views []*view) *spanset {
	return &spanset{views: views, labels: slices.Clip(s.labels)}
}

func (s *spanset) labelled(name string, v value) *spanset {
	out := s.with(s.views)
	out.labels = append(out.labels, label{name, v})
	return out
}

// run takes spansets through the stages, until there are none or a metrics function follows.
func (ev *evaluator) run(stages []traceql.Stage, in []*spanset) ([]*spanset, error) {
	for _, s := range stages {
		if _, metrics := s.(*traceql.Metrics); metrics || len(in) == 0 {
			break
		}
		var err error
		if in, err = ev.stage(s, in); err != nil {
			return nil, err
		}
	}
	return in, nil
}

func (ev *evaluator) stage(s traceql.Stage, in []*spanset) ([]*spanset, error) {
	switch s := s.(type) {
	case *traceql.SpansetFilter:
		return each(in, func(one *spanset) ([]*spanset, error) { return ev.filter(s, one) })
	case *traceql.SpansetOperation:
		return each(in, func(one *spanset) ([]*spanset, error) { return ev.operation(s, one) })
	case *traceql.WrappedPipeline:
		return ev.run(s.Pipeline.Stages, in)
	case *traceql.ScalarFilter:
		return each(in, func(one *spanset) ([]*spanset, error) { return ev.scalarFilter(s, one) })
	case *traceql.Group:
		return each(in, func(one *spanset) ([]*spanset, error) { return ev.group(s, one) })
	case *traceql.Coalesce:
		return coalesce(in), nil
	case *traceql.Select:
		return in, nil
	}
	return nil, fmt.Errorf("%s is not supported", traceql.NodeString(s))
}

func each(in []*spanset, do func(*spanset) ([]*spanset, error)) ([]*spanset, error) {
	var out []*spanset
	for _, one := range in {
		next, err := do(one)
		if err != nil {
			return nil, err
		}
		out = append(out, next...)
	}
	return out, nil
}

// filter keeps the spans for which the condition holds; { } has none.
func (ev *evaluator) filter(f *traceql.SpansetFilter, in *spanset) ([]*spanset, error) {
	var kept []*view
	for _, v := range in.views {
		holds := value(true)
		if f.Cond != nil {
			var err error
			if holds, err = ev.evaluate(f.Cond, v); err != nil {
				return nil, err
			}
		}
		if holds == true {
			kept = append(kept, v)
		}
	}
	return nonEmpty(in, kept), nil
}

func nonEmpty(in *spanset, views []*view) []*spanset {
	if len(views) == 0 {
		return nil
	}
	return []*spanset{in.with(views)}
}

// coalesce makes one spanset of all, and forgets what they were grouped by.
func coalesce(in []*spanset) []*spanset {
	out := &spanset{}
	for _, s := range in {
		out.views = append(out.views, s.views...)
	}
	return []*spanset{out}
}
