package query

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/prometheus/promql/parser"
)

func parse(t *testing.T, expr string) parser.Expr {
	t.Helper()
	parsed, err := ParsePromQL(expr)
	if err != nil {
		t.Fatalf("%s: %v", expr, err)
	}
	return parsed
}

func TestParsePromQL(t *testing.T) {
	for _, test := range []struct{ name, expr, want string }{
		{"nothing to fill in", `sum(a) > 1`, `sum(a) > 1`},
		{"a macro as range", `rate(a[$__rate_interval])`, `rate(a[5m])`},
		{"a macro in braces", `rate(a[${__rate_interval}])`, `rate(a[5m])`},
		{"a variable as range", `rate(a[${window}])`, `rate(a[5m])`},
		{"a variable in double brackets as range", `rate(a[[[window]]])`, `rate(a[5m])`},
		{"range and step of a subquery", `max_over_time(a[$window:$__interval])`, `max_over_time(a[5m:5m])`},
		{"a unit behind the variable", `rate(a[${minutes}m])`, `rate(a[1m])`},
		{"a unit behind the macro", `rate(a[${__range_s}s])`, `rate(a[1s])`},
		{"two letters behind the macro", `rate(a[${__range_ms}ms])`, `rate(a[1ms])`},
		{"a variable as offset", `a offset ${days}d`, `a offset 1d`},
		{"a variable as number", `a > $limit * ${factor:raw} + [[more]]`, `a > 1 * 1 + 1`},
		{"a variable as label value", `a{b="$b",c=~"${c:regex}",d=~"[[d]]"}`, `a{b="$b",c=~"${c:regex}",d=~"[[d]]"}`},
		{"a variable in single quotes", `a{b='$b'} > $x`, `a{b="$b"} > 1`},
		{"a variable in backquotes, where a backslash is just that", "a{b=`\\`} > $x", `a{b="\\"} > 1`},
		{"a quote that does not close", `a{b="\"$b"} > $x`, `a{b="\"$b"} > 1`},
		{"a bracket within a string", `a{b=~"["} > $x`, ``},
		{"a bracket within a string, closed", `a{b=~"[x]"} > $x`, `a{b=~"[x]"} > 1`},
		{"a group of a regular expression", `label_replace(a, "b", "$1", "c", "(.*)")`, `label_replace(a, "b", "$1", "c", "(.*)")`},
		{"a quote in a comment", "a # it's\n > $x", `a > 1`},
		{"a comment at the end", "a > $x # [", `a > 1`},
		{"a variable for a label's name", `sum by ($label) (a)`, ``},
		{"a range without its end", `rate(a[$window)`, ``},
		{"nothing", ``, ``},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := ParsePromQL(test.expr)
			switch {
			case test.want == "" && err == nil:
				t.Errorf("%s parses as %s; want an error", test.expr, got)
			case test.want == "" && !strings.HasPrefix(err.Error(), "parse PromQL: "):
				t.Errorf("error %q does not say what failed", err)
			case test.want != "" && (err != nil || got.String() != test.want):
				t.Errorf("%s = %v, %v; want %s", test.expr, got, err, test.want)
			}
		})
	}
}

func TestSelectors(t *testing.T) {
	expr := parse(t, `a{x="1"} / on(b) {__name__="c"} + rate(d[5m]) + {e="f"} + max_over_time(g[1h:5m])`)
	var got []string
	for _, selector := range Selectors(expr) {
		got = append(got, selector.Metric)
	}
	if diff := cmp.Diff([]string{"a", "c", "d", "", "g"}, got); diff != "" {
		t.Errorf("metrics (-want +got):\n%s", diff)
	}
}

func TestParseLabelValues(t *testing.T) {
	for text, want := range map[string]LabelValues{
		`label_values(up, service)`:                         {"up", "service"},
		` label_values( up{a="x,y", b=~"(1|2)"} , job ) `:   {`up{a="x,y", b=~"(1|2)"}`, "job"},
		`label_values(service)`:                             {"", "service"},
		"label_values(\n  sum by (a) (up),\n  service\n)":   {"sum by (a) (up)", "service"},
		`label_values({service="$service"}, instance_name)`: {`{service="$service"}`, "instance_name"},
	} {
		if got, ok := ParseLabelValues(text); !ok || got != want {
			t.Errorf("ParseLabelValues(%q) = %q, %v; want %q", text, got, ok, want)
		}
	}
	for _, text := range []string{"", "up", "label_values()", "label_values(up, a b)", "label_values(up, service", "query_result(up)", "sum(label_values(up, a))"} {
		if got, ok := ParseLabelValues(text); ok {
			t.Errorf("ParseLabelValues(%q) = %q; want none", text, got)
		}
	}
}

func TestParseQueryResult(t *testing.T) {
	if got, ok := ParseQueryResult(" query_result(topk(3, up)) "); !ok || got != "topk(3, up)" {
		t.Errorf("got %q, %v", got, ok)
	}
	for _, text := range []string{"", "query_result()", "up", "label_values(up, a)"} {
		if got, ok := ParseQueryResult(text); ok {
			t.Errorf("ParseQueryResult(%q) = %q; want none", text, got)
		}
	}
}
