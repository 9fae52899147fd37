package difference

import (
	"cmp"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	promlabels "github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql/parser"
)

func (b *builder) promqlSelector(e *parser.VectorSelector) *node {
	metric, matchers := b.matchers(e)
	var parts []part
	if metric != "" {
		parts = append(parts, setting("name", "metric", metric))
	}
	when := b.when(e.OriginalOffset, e.Timestamp, e.StartOrEnd)
	shown := metric + parted("{", strings.Join(values(matchers), ", "), "}") + suffix(when)
	return b.node(selector, text(shown), append(append(parts, matchers...), when...)...)
}

// matchers are sorted and without the metric's name.
func (b *builder) matchers(e *parser.VectorSelector) (metric string, matchers []part) {
	metric = b.variables.showName(e.Name)
	for _, m := range e.LabelMatchers {
		if m.Name == model.MetricNameLabel && m.Type == promlabels.MatchEqual && (m.Value == e.Name || metric == "" && m.Value != "") {
			metric = b.variables.showName(m.Value)
			continue
		}
		name := labelName(b.variables.showName(m.Name))
		matchers = append(matchers, setting("matcher "+name, "matcher", name+m.Type.String()+quote(m.Value)))
	}
	return metric, sorted(matchers)
}

func labelName(name string) string {
	if model.LegacyValidation.IsValidLabelName(name) || strings.HasPrefix(name, "$") {
		return name
	}
	return quote(name)
}

// when is what offset and @ say.
func (b *builder) when(offset time.Duration, at *int64, edge parser.ItemType) []part {
	var parts []part
	switch {
	case edge == parser.START:
		parts = append(parts, setting("@", "modifier", "@ start()"))
	case edge == parser.END:
		parts = append(parts, setting("@", "modifier", "@ end()"))
	case at != nil:
		parts = append(parts, setting("@", "modifier", "@ "+b.variables.showNumber(float64(*at)/1000)))
	}
	if offset != 0 {
		parts = append(parts, setting("offset", "offset", b.variables.showDuration(offset)))
	}
	return parts
}

// suffix writes what stands behind a selector.
func suffix(when []part) string {
	var out strings.Builder
	for _, p := range when {
		if p.key == "offset" {
			out.WriteString(" offset")
		}
		out.WriteString(" " + p.value)
	}
	return out.String()
}

func (b *builder) promqlSubquery(e *parser.SubqueryExpr) *node {
	length, step := b.variables.showDuration(e.Range), ""
	if e.Step != 0 {
		step = b.variables.showDuration(e.Step)
	}
	parts := []part{setting("range", "range", length), setting("resolution", "resolution", cmp.Or(step, "default"))}
	when := b.when(e.OriginalOffset, e.Timestamp, e.StartOrEnd)
	inner := b.promql(e.Expr)
	f := text("").operand(inner, atomPrecedence).text("[" + length + ":" + step + "]" + suffix(when))
	return b.node(rangeOf, f, append(parts, when...)...)
}
