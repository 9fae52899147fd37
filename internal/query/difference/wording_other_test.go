package difference

import "testing"

func TestLogQLWording(t *testing.T) {
	check(t, "logql", []wording{
		{`{a="b"}`, `{a="c"}`, []string{`matcher a="b" → a="c"`}},
		{`{a="b"}`, `{a="b"} |= "x"`, []string{"line filter “|= \"x\"” added"}},
		{`{a="b"} |= "x"`, `{a="b"} |~ "x"`, []string{"line filter “|= \"x\"” → “|~ \"x\"”"}},
		{`{a="b"} |= "x" | json`, `{a="b"} | json |= "x"`, []string{"line filter “|= \"x\"” moved"}},
		{`{a="b"} | json`, `{a="b"} | logfmt`, []string{"parser json → logfmt"}},
		{`{a="b"} | json | s >= 500`, `{a="b"} | json | s >= 400`, []string{"label filter “s >= 500” → “s >= 400”"}},
		{`{a="b"} | json`, `{a="b"} | json | c="d" or e="f"`, []string{`label filter “c="d" or e="f"” added`}},
		{`{a="b"} | line_format "x"`, `{a="b"} | line_format "y"`, []string{`line_format "x" → "y"`}},
		{`max_over_time({a="b"} | unwrap d [5m])`, `max_over_time({a="b"} | unwrap duration(d) [5m])`, []string{"unwrap d → duration(d)"}},
		{`rate({a="b"}[5m])`, `rate({a="b"}[$__auto])`, []string{"range 5m → $__auto"}},
		{`rate({a="b"}[5m])`, `bytes_rate({a="b"}[5m])`, []string{"function rate → bytes_rate"}},
		{`sum(rate({a="b"}[5m])) > 1`, `avg(rate({a="b"}[5m])) > 2`, []string{"threshold “> 1” → “> 2”", "aggregation sum → avg"}},
		{`{a="b"}`, `sum(rate({a="b"}[5m]))`, []string{"wrapped in “sum(rate(… [5m]))”"}},
	})
}

func TestTraceQLWording(t *testing.T) {
	check(t, "traceql", []wording{
		{`{ duration > 1s }`, `{ duration > 2s }`, []string{"condition “duration > 1s” → “duration > 2s”"}},
		{`{ name = "a" }`, `{ name = "a" && status = error }`, []string{"condition “status = error” added"}},
		{`{ name = "a" } >> { .b }`, `{ name = "a" } > { .b }`, []string{"operator >> → >"}},
		{`{ name = "a" }`, `{ name = "a" } && { .b }`, []string{"also requires “{ .b }”"}},
		{`{ name = "a" }`, `{ name = "a" } | count() > 2`, []string{"stage “count() > 2” added"}},
		{`{ .a } | count() > 2`, `{ .a } | count() > 3`, []string{"threshold “> 2” → “> 3”"}},
		{`{ .a } | rate()`, `{ .a } | count_over_time()`, []string{"function rate → count_over_time"}},
		{`{ .a } | rate()`, `{ .a } | rate() by (name)`, []string{"grouping by (name) added"}},
		{`{ .a } | rate() > 1`, `{ .a } | rate() > 2`, []string{"threshold “> 1” → “> 2”"}},
		{`{ .a } | quantile_over_time(duration, .9)`, `{ .a } | quantile_over_time(duration, .99)`, []string{"quantile 0.9 → 0.99"}},
		{`{ .a } | rate() | topk(5)`, `{ .a } | rate() | topk(9)`, []string{"shows the top 5 → 9"}},
		{`{ .a }`, `{ .a } with (most_recent=true)`, []string{"hint most_recent=true added"}},
	})
}

func TestText(t *testing.T) {
	check(t, "promql", []wording{{`x{`, "x  {", []string{"the query changed"}}, {"x  {\n", ` x {`, nil}, {`x "a b`, `x "a  b`, []string{"the query changed"}}})
	check(t, "", []wording{{`a  b`, `a b`, nil}, {`a b`, `a c`, []string{"the query changed"}}, {`$a`, `[[a]]`, nil}})
}
