package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

func (b *builder) readTraceQL(text string) (*node, error) {
	parsed, err := traceql.Parse(text)
	if err != nil {
		return nil, err
	}
	return b.hints(b.traceql(parsed.Root), parsed.Hints), nil
}

// traceql makes each stage a node around the stages before it.
func (b *builder) traceql(p *traceql.Pipeline) *node {
	var n *node
	for _, s := range p.Stages {
		n = b.traceqlStage(n, s)
	}
	return n
}

func (b *builder) hints(n *node, hints []traceql.Hint) *node {
	var parts []part
	for _, h := range hints {
		parts = append(parts, setting("hint "+h.Name, "hint", h.Name+"="+traceqlText(h.Value)))
	}
	if len(parts) == 0 {
		return n
	}
	parts = sorted(parts)
	return b.node(hint, text("").arg(n).text(" with "+labels(values(parts))), parts...)
}

func (b *builder) spanset(s traceql.Spanset) *node {
	switch s := s.(type) {
	case *traceql.SpansetFilter:
		return b.spans(s)
	case *traceql.WrappedPipeline:
		return b.traceql(s.Pipeline)
	case *traceql.SpansetOperation:
		o := operator{op: s.Op, lhs: b.spanset(s.LHS), rhs: b.spanset(s.RHS)}
		if s.Op == "&&" || s.Op == "||" {
			return b.set(o)
		}
		return b.operation(o)
	}
	return b.literal("")
}

// spans is a filter of spans; conditions that must all hold have no order.
func (b *builder) spans(s *traceql.SpansetFilter) *node {
	if s.Cond == nil {
		return b.node(selector, text("{ }"))
	}
	var parts []part
	for _, c := range operands(s.Cond, "&&") {
		value := traceqlOperand(c, 2)
		parts = append(parts, setting("condition "+firstField(c), "condition", value))
	}
	shown := strings.Join(values(parts), " && ")
	return b.node(selector, text("{ "+shown+" }"), sorted(parts)...)
}
