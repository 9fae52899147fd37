package logeval

import (
	"regexp"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// labelReplace sets a label from the groups of an expression that matches another label as a whole.
type labelReplace struct {
	inner operator
	expr  *logql.LabelReplace
	re    *regexp.Regexp
}

func (e *evaluation) labelReplace(expr *logql.LabelReplace) (operator, error) {
	re, err := regexp.Compile("^(?:" + expr.Regex + ")$")
	if err != nil {
		return nil, err
	}
	inner, err := e.operator(expr.Expr)
	return &labelReplace{inner: inner, expr: expr, re: re}, err
}

func (o *labelReplace) at(step int) (vector, error) {
	v, err := o.inner.at(step)
	for i := range v {
		v[i].labels = o.replace(v[i].labels)
	}
	return v, err
}

func (o *labelReplace) replace(lbls labels.Labels) labels.Labels {
	src := lbls.Get(o.expr.Src.Name)
	groups := o.re.FindStringSubmatchIndex(src)
	if groups == nil {
		return lbls
	}
	value := o.re.ExpandString(nil, o.expr.Replacement, src, groups)
	// An empty value takes the label away.
	return labels.NewBuilder(lbls).Set(o.expr.Dst.Name, string(value)).Labels()
}
