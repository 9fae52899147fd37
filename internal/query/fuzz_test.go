package query

import (
	"strings"
	"testing"
)

func seeds(f *testing.F) {
	for _, text := range []string{
		`sum by (a) (rate(b{c="$d"}[$__rate_interval])) > ${e:raw}`, `x{y='\'$z'} > [[n]]`, "a # it's\n > $x",
		"`$a` [[[w]]]", `rate(a[${n}m:$s])`, `"\`, `]][[$`, `${`, `label_replace(a, "b", "$1", "c", "(.*)")`,
	} {
		f.Add(text)
	}
}

// FuzzParsePromQL also takes apart whatever parses.
func FuzzParsePromQL(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		expr, err := ParsePromQL(text)
		if err != nil {
			return
		}
		Selectors(expr)
		EmptyWhenHealthy(expr)
		OutputLabels(expr, shop)
		for _, condition := range SplitAlert(expr).Conditions {
			if _, err := ParsePromQL(condition.Query); err != nil {
				t.Errorf("%s gives a query that does not parse: %v", text, err)
			}
		}
	})
}

// FuzzVariables also asks that every name stands in the text.
func FuzzVariables(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		names := Variables(text)
		for _, name := range names {
			if !strings.Contains(text, name) {
				t.Errorf("%q is not in %q", name, text)
			}
		}
		if len(names) > 0 && !UsesVariable(text) {
			t.Errorf("%q has %q and uses none", text, names)
		}
		ParseLabelValues(text)
		ParseQueryResult(text)
	})
}
