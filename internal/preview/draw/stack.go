package draw

import (
	"math"
)

// stackKey is what stands on each other: series of a group, above or below zero.
type stackKey struct {
	group string
	below bool
	at    int64
}

// stack puts series on top of those before them.
func stack(all []*series) {
	totals := totalsOf(all)
	tops := map[stackKey]float64{}
	for _, s := range all {
		if s.look.stack == "" {
			continue
		}
		values, base := make([]float64, len(s.values)), make([]float64, len(s.values))
		for i, v := range s.values {
			key := s.stackKey(i)
			if s.look.stack == "percent" {
				v /= totals[key]
			}
			base[i] = tops[key]
			values[i] = base[i] + v
			if !math.IsNaN(v) {
				tops[key] = values[i]
			}
		}
		s.values, s.base = values, base
	}
}

func (s *series) stackKey(row int) stackKey {
	return stackKey{s.look.group, s.values[row] < 0, s.times[row].UnixNano()}
}

// totalsOf are the sums that parts are in percent of.
func totalsOf(all []*series) map[stackKey]float64 {
	totals := map[stackKey]float64{}
	for _, s := range all {
		for i, v := range s.values {
			if s.look.stack == "percent" && !math.IsNaN(v) {
				totals[s.stackKey(i)] += math.Abs(v)
			}
		}
	}
	return totals
}
