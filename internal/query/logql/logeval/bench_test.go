package logeval_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// manyLines are lines of five services over two and a half hours.
func manyLines(n int) []logeval.Entry {
	r := rand.New(rand.NewPCG(1, 2))
	start := time.Unix(1700000000, 0)
	var out []logeval.Entry
	for i := range n {
		service := fmt.Sprintf("service-%d", r.IntN(5))
		level := []string{"info", "info", "info", "warn", "error"}[r.IntN(5)]
		out = append(out, logeval.Entry{
			Time:   start.Add(time.Duration(i) * 150 * time.Minute / time.Duration(n)),
			Labels: map[string]string{"service": service, "environment": "production"},
			Line: fmt.Sprintf(`{"timestamp":"2025-11-05T14:30:45.123Z","level":%q,"service":%q,"message":"request %d","requestId":"req-%d","userId":"user-%d",`+
				`"http":{"method":"POST","url":"/files/single","statusCode":%d,"duration":%d,"ip":"203.0.113.7"},"error":{"name":"ValidationError","message":"File \"size\" exceeds limit"}}`,
				level, service, i, i, r.IntN(1000), 200+r.IntN(4)*100, r.IntN(2000)),
		})
	}
	return out
}

func BenchmarkRange(b *testing.B) {
	entries := manyLines(50000)
	for _, query := range []string{
		`sum by (service) (count_over_time({service=~".+"} | json | level="error" [5m]))`,
		`sum by (service) (count_over_time({service=~".+"} [5m]))`,
		`topk(10, sum by (userId) (count_over_time({service=~".+"} | json | http_statusCode >= 400 [5m])))`,
		`quantile_over_time(0.95, {service=~".+"} | json | unwrap http_duration | __error__="" [5m]) by (service)`,
		`sum(rate({service=~".+"} |~ "request 1.*7" [5m]))`,
	} {
		q, err := logql.Parse(query)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(query, func(b *testing.B) {
			for range b.N {
				b.StopTimer()
				store := logeval.NewStore(entries)
				b.StartTimer()
				start := entries[0].Time
				if _, err := store.Range(context.Background(), q, start, start.Add(150*time.Minute), time.Minute, 0); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
