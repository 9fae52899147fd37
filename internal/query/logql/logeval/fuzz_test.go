package logeval_test

import (
	"context"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// FuzzEvaluate wants an answer or an error, never a panic, for any query and line.
func FuzzEvaluate(f *testing.F) {
	for _, query := range []string{
		`{a="b"} | json | logfmt | unpack | decolorize`, `{a="b"} | json x="a[0].b", y="[\"c\"]"`, `{a="b"} | logfmt --strict x="y", z`,
		"{a=\"b\"} | regexp `(?P<x>.)` | pattern `<a> <b>`", `{a="b"} |> "<_>x<_>" |= ip("::/0") or "y"`, `{a="b"} | x=ip("10.0.0.0/8") or x > 1KB and x < 5m, x=~"a.*|b"`,
		"{a=\"b\"} | line_format `{{ substr 1 9 .x }} {{ repeat 9999999 .x }} {{ range fromJson .x }}{{ . }}{{ end }}` | label_format x=y, y=`{{ div 1 .x }}`",
		`quantile_over_time(0.5, {a="b"} | json | unwrap x [5m]) by (y) / on (y) group_left (z) sum(rate({a="b"}[1m]))`,
		`topk(3, label_replace(rate({a="b"}[1m]), "x", "$1", "a", "(.*)")) > bool 1 or vector(1)`,
	} {
		f.Add(query, `{"x":1,"y":"é\u00e9","z":{"a":[1,{}]}} x=1 y="\"z" 10.0.0.1 ::1`)
	}
	f.Fuzz(func(t *testing.T, query, line string) {
		q, err := logql.Parse(query)
		if err != nil {
			return
		}
		labels := map[string]string{"a": "b"}
		store := logeval.NewStore([]logeval.Entry{
			{Time: time.Unix(10, 0), Labels: labels, Line: line},
			{Time: time.Unix(20, 0), Labels: labels, Line: line + line, Metadata: map[string]string{"x": line}},
		})
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		_, _ = store.Range(ctx, q, time.Unix(0, 0), time.Unix(60, 0), 20*time.Second, 10)
		_, _ = store.Instant(ctx, q, time.Unix(30, 0))
	})
}
