package difference

import (
	"strconv"

	"github.com/prometheus/prometheus/promql/parser"
)

// promqlCall keeps literal arguments as settings of the function.
func (b *builder) promqlCall(e *parser.Call) *node {
	name := e.Func.Name
	parts := []part{setting("name", "function", name)}
	f := text(name + "(")
	for i, arg := range e.Args {
		if i > 0 {
			f = f.text(", ")
		}
		value, ok := b.literalText(arg)
		if !ok {
			f = f.arg(b.promql(arg))
			continue
		}
		f = f.text(value)
		parts = append(parts, argument(name, i, value))
	}
	return b.node(function, f.text(")"), parts...)
}

func argument(name string, i int, value string) part {
	return setting("argument "+strconv.Itoa(i), argumentNoun(name, i), value)
}

// argumentNoun is what a function's literal argument is.
func argumentNoun(name string, i int) string {
	switch name {
	case "histogram_quantile", "quantile_over_time":
		return "quantile"
	case "label_replace":
		return [...]string{"argument", "target label", "replacement", "source label", "pattern"}[min(i, 4)]
	case "clamp_min":
		return "lower limit"
	case "clamp_max":
		return "upper limit"
	case "predict_linear":
		return "seconds ahead"
	case "vector":
		return "value"
	}
	return "argument"
}
