package promtool

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/prometheus/prometheus/model/value"
	"github.com/prometheus/prometheus/promql/parser"
)

// What is written is what Prometheus reads back.
func TestNotation(t *testing.T) {
	for seed := range uint64(500) {
		slots := randomSlots(rand.New(rand.NewPCG(seed, 3)))
		text := notation(slots)
		_, read, err := parser.NewParser(parser.Options{}).ParseSeriesDesc("x " + text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if len(read) != len(slots) {
			t.Fatalf("%s: %d samples, want %d", text, len(read), len(slots))
		}
		for i, s := range slots {
			if r := read[i]; r.Omitted != s.gap || !s.gap && !same(r.Value, s.value) {
				t.Errorf("%s: sample %d is %v, want %v", text, i, r, s)
			}
		}
	}
}

func same(a, b float64) bool {
	switch {
	case value.IsStaleNaN(b):
		return value.IsStaleNaN(a)
	case math.IsNaN(b):
		return math.IsNaN(a) && !value.IsStaleNaN(a)
	}
	return a == b || math.Abs(a-b) <= 1e-11*math.Abs(b)
}

// randomSlots are lines, gaps, and whatever a float can be.
func randomSlots(random *rand.Rand) []slot {
	var all []slot
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), math.Float64frombits(value.StaleNaN), 0, 1e-300, -3e20}
	for range 1 + random.IntN(8) {
		start, step := random.NormFloat64()*100, random.NormFloat64()
		for i := range 1 + random.IntN(6) {
			switch random.IntN(8) {
			case 0:
				all = append(all, slot{gap: true})
			case 1:
				all = append(all, slot{value: odd[random.IntN(len(odd))]})
			default:
				all = append(all, slot{value: start + float64(i)*step})
			}
		}
	}
	return all
}
