package difference

import "testing"

// sameQueries are a language, and two queries that mean the same.
func sameQueries() [][3]string {
	return [][3]string{
		{"promql", `sum by (a, b) (rate(x{c="1",d='2'}[5m])) > 0.05`, "sum(rate(x{d=`2`, c=\"1\"}[300s])) by(b,a) # limit\n > 5e-2"},
		{"promql", `0.05 < x`, `((x) > 0.05)`},
		{"promql", `100 * x`, `x * 100`},
		{"promql", `a / on (b, c) group_left (d, e) f`, `a / on(c,b) group_left(e,d) (f)`},
		{"promql", `{__name__="x", a="b"}`, `x{a="b",}`},
		{"promql", `x / ignoring () y`, `x / y`},
		{"promql", `x{a="$b"} > $c`, `x{a="[[b]]"} > ${c}`},
		{"promql", `sum by () (x)`, `sum(x)`},
		{"promql", `-(-5) + x`, `5 + x`},
		{"promql", `(a and b) and c`, `a and b and c`},
		{"logql", `{a="1", b="2"} |= "x" | json | c > 5m, d = 1`, "{b=`2`,a=\"1\"} |= `x` | json | c > 300s | d == 1.0"},
		{"logql", `sum by (a, b) (rate({c="$d"}[1h]))`, `(sum(rate({c="${d}"}[60m])) by (b,a))`},
		{"logql", `{a="b"} | c="1" or d="2" and e="3"`, `{a="b"} | c="1" or (d="2" and e="3")`},
		{"traceql", `{ .a = 1 && (duration > 60s) }`, "{duration>1m&&.a=1.0}"},
		{"traceql", `{ 5 < .a } | rate() by (name, .b)`, "{ .a > 5 } | rate() by(.b, name)"},
	}
}

func TestSame(t *testing.T) {
	for _, test := range sameQueries() {
		if got := Compare(test[0], test[1], test[2]); got != nil {
			t.Errorf("%s and %s differ: %v", test[1], test[2], got)
		}
		if got := Compare(test[0], test[2], test[1]); got != nil {
			t.Errorf("%s and %s differ: %v", test[2], test[1], got)
		}
	}
}

func differentQueries() [][3]string {
	return [][3]string{
		{"promql", `a - (b - c)`, `a - b - c`},
		{"promql", `a / b`, `b / a`},
		{"promql", `1 - x`, `x - 1`},
		{"promql", `x{__name__=~"y"}`, `x`},
		{"promql", `sum without () (x)`, `sum(x)`},
		{"promql", `x / on () y`, `x / y`},
		{"promql", `rate(x[$a])`, `rate(x[$b])`},
		{"promql", `x{a="${b}c"}`, `x{a="$bc"}`},
		{"promql", `x[5m:]`, `x[5m:1m]`},
		{"promql", `-x`, `x`},
		{"promql", `-1 ^ 2`, `(-1) ^ 2`},
		{"logql", `{a="b"} | c="1" or d="2" and e="3"`, `{a="b"} | (c="1" or d="2") and e="3"`},
		{"logql", `{a="b"} |= "x" or "y"`, `{a="b"} |= "x" |= "y"`},
		{"logql", `{a="$b"}`, `{a=$b}`},
		{"traceql", `{ .a || .b && .c }`, `{ (.a || .b) && .c }`},
		{"traceql", `{ .a && .b }`, `{ .a } && { .b }`},
		{"traceql", `{ span.a = 1 }`, `{ resource.a = 1 }`},
	}
}

func TestDifferent(t *testing.T) {
	for _, test := range differentQueries() {
		there, back := Compare(test[0], test[1], test[2]), Compare(test[0], test[2], test[1])
		if there == nil || back == nil {
			t.Errorf("%s and %s: %v, %v", test[1], test[2], there, back)
		}
	}
}
