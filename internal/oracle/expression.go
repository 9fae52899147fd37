package oracle

import (
	"fmt"
	"slices"
	"strings"
)

// Expression is a random query that gives a vector, of so many levels at most.
func (w *World) Expression(depth int) string {
	if depth == 0 {
		return w.selector()
	}
	inner := func() string { return w.Expression(depth - 1) }
	switch w.random.IntN(12) {
	case 0, 1:
		return w.selector()
	case 2, 3:
		return fmt.Sprintf("%s%s (%s)", w.one("sum", "max", "count", "group"), w.one(" by (", " without (")+w.names()+")", inner())
	case 4:
		return w.one("sum(", "topk by (a) (1, ", "bottomk(2, ", `count_values("a", `, `count_values without (b) ("b", `) + inner() + ")"
	case 5:
		return w.one("abs(", "absent(", "sort_desc(", "histogram_quantile(0.9, ", "-(", "1 - (") + inner() + ")"
	case 6:
		return fmt.Sprintf("%s(%s[1m])", w.one("rate", "max_over_time", "absent_over_time", "last_over_time"), w.selector())
	case 7:
		return fmt.Sprintf(`label_replace(%s, "%s", "%s", "%s", "%s")`, inner(), w.label(), w.one("1", "9", "$1", ""), w.label(), w.one("(.*)", "1", ".+"))
	case 8:
		return fmt.Sprintf(`label_join(%s, "%s", "-", "%s", "%s")`, inner(), w.label(), w.label(), w.label())
	case 9:
		return fmt.Sprintf("(%s) %s %s (%s)", inner(), w.one("and", "or", "unless"), w.matching(), inner())
	case 10:
		return fmt.Sprintf("(%s) %s", inner(), w.one("> 0", "* 2", "== bool 1", "< 1e9"))
	}
	return fmt.Sprintf("(%s) %s %s%s (%s)", inner(), w.one("*", "<", ">= bool", "/"), w.matching(), w.grouping(), inner())
}

func (w *World) one(of ...string) string { return of[w.random.IntN(len(of))] }

func (w *World) label() string { return w.one(Labels()...) }

func (w *World) names() string {
	some := slices.DeleteFunc(Labels(), func(string) bool { return w.random.IntN(2) == 0 })
	return strings.Join(some, ", ")
}

func (w *World) matching() string {
	return w.one("on (", "ignoring (") + w.names() + ")"
}

// grouping may name a label that on names too, which is no query: then none results.
func (w *World) grouping() string {
	return w.one("", "", " group_left ("+w.label()+")", " group_right ()", " group_left ()")
}

// selector may name no metric, but a pattern of names.
func (w *World) selector() string {
	known := Metrics()
	for _, r := range w.Records {
		known = append(known, r.Name)
	}
	metric := w.one(known...)
	if w.random.IntN(8) == 0 {
		return `{__name__=~"x|r.*"` + w.matcher() + `}`
	}
	return metric + "{" + strings.TrimPrefix(w.matcher(), ",") + "}"
}

func (w *World) matcher() string {
	if w.random.IntN(3) == 0 {
		return ""
	}
	return "," + w.label() + w.one(`="1"`, `="2"`, `!="1"`, `=~"1|2"`, `!~"2|3"`, `=~".+"`, `=~"1?"`, `=""`, `=~"[12]"`)
}
