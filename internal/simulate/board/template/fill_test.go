package template_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

func lookup(name string) (template.Value, bool) {
	values := map[string]template.Value{
		"one":   template.Text("one", "a.b"),
		"quote": template.Text("quote", `it's \d`),
		"list":  {Name: "list", Values: []string{"a/b", "c d"}, Texts: []string{"A", "C"}, List: true, Several: true},
		"all":   {Name: "all", Values: []string{"x", "y"}, Texts: []string{"x", "y"}, List: true, Several: true, All: true, Whole: ".*$one"},
		"__to":  template.Text("__to", "1767607200500"),
	}
	v, ok := values[name]
	return v, ok
}

func TestFill(t *testing.T) {
	for text, want := range map[string]string{
		"$one ${one} [[one]] [[one:raw]]": "a.b a.b a.b a.b",
		"$none ${none:raw} [[none]] $":    "$none ${none:raw} [[none]] $",
		"$list ${list:glob}":              "{a/b,c d} {a/b,c d}",
		"${list:regex}":                   `(a\/b|c d)`,
		"${one:regex}":                    `a\.b`,
		"${list:pipe} ${list:csv}":        "a/b|c d a/b,c d",
		"${list:join: + }":                "a/b + c d",
		"${list:text}":                    "A + C",
		"${list:json} ${one:json}":        `["a/b","c d"] a.b`,
		"${list:singlequote}":             "'a/b','c d'",
		"${quote:singlequote}":            `'it\'s \d'`,
		"${list:doublequote}":             `"a/b","c d"`,
		"${list:percentencode}":           "%7Ba%2Fb%2Cc%20d%7D",
		"${list:uriencode}":               "%7Ba/b,c%20d%7D",
		"${list:queryparam}":              "var-list=a%2Fb&var-list=c%20d",
		"${all:queryparam} ${all:text}":   "var-all=%24__all All",
		"$all ${all:regex}":               ".*a.b .*a.b",
		"${quote:html}":                   `it&#39;s \d`,
		"${__to} ${__to:date}":            "1767607200500 2026-01-05T10:00:00.500Z",
		"${__to:date:seconds}":            "1767607201",
		"${__to:date:YYYY-MM-DD [at] H}":  "2026-01-05 at 10",
		"${one:unknown}":                  "a.b",
	} {
		if got := template.Fill(text, lookup, nil); got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}

func TestDatasources(t *testing.T) {
	cases := []struct {
		text, prometheus, loki string
	}{
		{"$one", "a.b", "a.b"},
		{"$list", "(a/b|c d)", "a/b|c d"},
		{"$all", ".*a.b", ".*a.b"},
		{"$quote", `it\\'s \\d`, `it\\'s \d`},
	}
	for _, c := range cases {
		if got := template.Fill(c.text, lookup, template.Prometheus); got != c.prometheus {
			t.Errorf("%s for Prometheus: got %s, want %s", c.text, got, c.prometheus)
		}
		if got := template.Fill(c.text, lookup, template.Loki); got != c.loki {
			t.Errorf("%s for Loki: got %s, want %s", c.text, got, c.loki)
		}
	}
}
