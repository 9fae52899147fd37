package rule_test

import (
	"testing"

	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// Equal values are in the same order each time, also after a subquery, whose series come out
// of a map.
func TestOrderOfEquals(t *testing.T) {
	_, run := play(nil, tooHot("heat > 250"))
	engine := rule.NewEngine()
	for range 30 {
		value, err := engine.Instant(t.Context(), run, `topk(5, count_over_time((heat > 0)[10m:1m]))`, run.Begin)
		if err != nil {
			t.Fatal(err)
		}
		vector := value.(promql.Vector)
		if len(vector) != 2 || vector[0].F != vector[1].F {
			t.Fatalf("%v, want two equals", vector)
		}
		if first := vector[0].Metric.Get("instance"); first != "oven-0:9464" {
			t.Fatalf("%s is first", first)
		}
	}
}
