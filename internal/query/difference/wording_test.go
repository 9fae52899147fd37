package difference

import (
	"slices"
	"testing"
)

type wording struct {
	before, after string
	want          []string
}

func check(t *testing.T, language string, tests []wording) {
	t.Helper()
	for _, test := range tests {
		var got []string
		for _, said := range Compare(language, test.before, test.after) {
			got = append(got, said.String())
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s\n%s\n got %q\nwant %q", test.before, test.after, got, test.want)
		}
	}
}

func TestPromQLSettings(t *testing.T) {
	check(t, "promql", []wording{
		{`up > 0.05`, `up > 0.1`, []string{"threshold “> 0.05” → “> 0.1”"}},
		{`up > 0.05`, `up >= 0.1`, []string{"threshold “> 0.05” → “>= 0.1”"}},
		{`up`, `up == 0`, []string{"threshold “== 0” added"}},
		{`up > 1`, `up`, []string{"threshold “> 1” removed"}},
		{`up > bool 1`, `up > 1`, []string{"modifier bool removed"}},
		{`rate(x[5m])`, `rate(x[10m])`, []string{"range 5m → 10m"}},
		{`x offset 1h`, `x offset 1d`, []string{"offset 1h → 1d"}},
		{`x`, `x offset -1h`, []string{"offset -1h added"}},
		{`x`, `x @ end()`, []string{"modifier “@ end()” added"}},
		{`x{s=~"5.."}`, `x{s=~"4.."}`, []string{`matcher s=~"5.." → s=~"4.."`}},
		{`x{s="a"}`, `x{s="a",t="b"}`, []string{`matcher t="b" added`}},
		{`x{s="a",t="b"}`, `x{t="b"}`, []string{`matcher s="a" removed`}},
		{`x`, `y`, []string{"metric x → y"}},
		{`sum(x)`, `avg(x)`, []string{"aggregation sum → avg"}},
		{`sum by (s) (x)`, `sum by (s, r) (x)`, []string{"grouping by (s) → by (s, r)"}},
		{`sum by (s) (x)`, `sum without (r) (x)`, []string{"grouping by (s) → without (r)"}},
		{`sum(x)`, `sum by (s) (x)`, []string{"grouping by (s) added"}},
		{`rate(x[5m])`, `increase(x[5m])`, []string{"function rate → increase"}},
		{`histogram_quantile(0.95, x)`, `histogram_quantile(0.99, x)`, []string{"quantile 0.95 → 0.99"}},
		{`quantile_over_time(0.95, x[5m])`, `quantile_over_time(0.5, x[5m])`, []string{"quantile 0.95 → 0.5"}},
		{`topk(5, x)`, `topk(10, x)`, []string{"shows the top 5 → 10"}},
		{`clamp_max(x, 1)`, `clamp_max(x, 2)`, []string{"upper limit 1 → 2"}},
		{`label_replace(x, "a", "$1", "b", "(.*)")`, `label_replace(x, "a", "$1", "b", "(.+)")`, []string{`pattern "(.*)" → "(.+)"`}},
		{`max_over_time(x[1h:1m])`, `max_over_time(x[1h:])`, []string{"resolution 1m → default"}},
	})
}

func TestPromQLStructure(t *testing.T) {
	check(t, "promql", []wording{
		{`a > 5`, `a > 5 and b > 2`, []string{"also requires “b > 2”"}},
		{`a and on (s) b`, `a`, []string{"no longer requires “on (s) b”"}},
		{`a`, `a or vector(0)`, []string{"also includes vector(0)"}},
		{`a or b`, `a`, []string{"no longer includes b"}},
		{`a or b`, `b`, []string{"no longer includes a"}},
		{`a`, `a unless b`, []string{"excludes b"}},
		{`a unless b`, `a`, []string{"no longer excludes b"}},
		{`a and b`, `a unless b`, []string{"no longer requires b", "excludes b"}},
		{`a and on (s) b`, `a and on (s, t) b`, []string{"operator “and on (s)” → “and on (s, t)”"}},
		{`a + b`, `a - b`, []string{"operator + → -"}},
		{`a * 60`, `a / 60`, []string{"calculation “* 60” → “/ 60”"}},
		{`1 - a`, `2 - a`, []string{"calculation “1 -” → “2 -”"}},
		{`a / on (s) b`, `a / on (s) group_left b`, []string{"matching “on (s)” → “on (s) group_left ()”"}},
		{`a / b`, `a / ignoring (s) b`, []string{"matching “ignoring (s)” added"}},
		{`rate(x[5m])`, `sum by (s) (rate(x[10m]))`, []string{"wrapped in “sum by (s) (…)”", "range 5m → 10m"}},
		{`sum(rate(x[5m]))`, `x`, []string{"no longer wrapped in sum(rate(…[5m]))"}},
		{`a`, `b / c`, []string{"the query is rewritten"}},
		{`sum(rate(x{a="1"}[5m]))`, `avg(increase(y{b="2"}[1h]))`, []string{"the query is rewritten"}},
	})
}

func TestPromQLNamesSelector(t *testing.T) {
	check(t, "promql", []wording{
		{`rate(a[5m]) / rate(b[5m])`, `rate(a[5m]) / rate(b{s="1"}[5m])`, []string{`matcher s="1" of b added`}},
		{`rate(a[5m]) / rate(b[5m])`, `rate(a[5m]) / rate(b[1h])`, []string{"range of b 5m → 1h"}},
		{`rate(a[5m]) / rate(b[5m])`, `rate(a[1h]) / rate(b[1h])`, []string{"range 5m → 1h"}},
		{`a / b`, `a{s="1"} / b{s="1"}`, []string{`matcher s="1" added`}},
		{`a{s="1"} / b`, `a{s="2"} / b`, []string{`matcher of a s="1" → s="2"`}},
		{`a{s="1"} / a{s="2"}`, `a{s="1"} / a{s="3"}`, []string{`matcher of a{s="2"} s="2" → s="3"`}},
		{`a{t="1",s="1"} / a{t="1"}`, `a{t="1",s="2"} / a{t="1"}`, []string{`matcher of a{s="1"} s="1" → s="2"`}},
		{`a{t="1",s="1"} / a{t="1"}`, `a{t="1",s="1"} / a{t="1",u="2"}`, []string{`matcher u="2" of a{t="1"} added`}},
		{`sum(a) / sum(b)`, `sum(a) / sum by (s) (b)`, []string{"grouping by (s) of b added"}},
		{`sum(a) / sum(b)`, `sum by (s) (a) / sum by (s) (b)`, []string{"grouping by (s) added"}},
		{`sum(a) / b`, `sum by (s) (a) / b`, []string{"grouping by (s) added"}},
		{`a / b`, `a / b > 1`, []string{"threshold “> 1” added"}},
		{`a / b`, `a / c`, []string{"metric b → c"}},
		{`a / b > 1`, `a / b > 2`, []string{"threshold “> 1” → “> 2”"}},
		{`a > 1 and b > 1`, `a > 1 and b > 2`, []string{"threshold of b “> 1” → “> 2”"}},
		{`histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m]))) > 2 and b > 1`, `histogram_quantile(0.95, sum by (le) (rate(a_bucket[5m]))) > 1 and b > 1`,
			[]string{"threshold of the 95th percentile (p95) of a “> 2” → “> 1”"}},
		{`max(quantile_over_time(0.5, a[5m])) > 2 and b > 1`, `max(quantile_over_time(0.5, a[5m])) > 1 and b > 1`, []string{"threshold of the median of a “> 2” → “> 1”"}},
		{`quantile(0.999, a) > 2 and b > 1`, `quantile(0.999, a) > 1 and b > 1`, []string{"threshold of the 99.9th percentile (p99.9) of a “> 2” → “> 1”"}},
		{`sum(rate(a{s="1"}[5m])) / sum(rate(a[5m])) > 2 and sum(rate(a[5m])) > 1`, `sum(rate(a{s="1"}[5m])) / sum(rate(a[5m])) > 1 and sum(rate(a[5m])) > 3`,
			[]string{"threshold of the ratio “a{s=\"1\"} / a” “> 2” → “> 1”", "threshold of the rate of a “> 1” → “> 3”"}},
		{`increase(a[1h]) > 2 and b > 1`, `increase(a[1h]) > 1 and b > 1`, []string{"threshold of the increase of a “> 2” → “> 1”"}},
		{`count(a) > 2 and b > 1`, `count(a) > 1 and b > 1`, []string{"threshold of a “> 2” → “> 1”"}},
		{`a > 2 and b`, `a and b`, []string{"threshold “> 2” removed"}},
	})
}

func TestPromQLVariables(t *testing.T) {
	check(t, "promql", []wording{
		{`rate(x[$__rate_interval])`, `rate(x[5m])`, []string{"range $__rate_interval → 5m"}},
		{`rate(x[$__rate_interval])`, `rate(x[$__interval])`, []string{"range $__rate_interval → $__interval"}},
		{`x[$__rate_interval:]`, `x[$__range:]`, []string{"range $__rate_interval → $__range"}},
		{`rate(x[${m}m])`, `rate(x[${n}m])`, []string{"range ${m}m → ${n}m"}},
		{`x > $limit`, `x > -[[limit]]`, []string{"threshold “> $limit” → “> -$limit”"}},
		{`x{s="$s"}`, `x{s="${s:regex}"}`, []string{`matcher s="$s" → s="${s:regex}"`}},
		{`topk($k, x)`, `topk(5, x)`, []string{"shows the top $k → 5"}},
		{`sum by ($g) (x)`, `sum by ($h) (x)`, []string{"grouping by ($g) → by ($h)"}},
		{`app_$kind{a="b"}`, `app_${sort}{a="b"}`, []string{"metric app_$kind → app_$sort"}},
		{`x offset $o`, `x offset 5m`, []string{"offset $o → 5m"}},
	})
}
