package rule

import (
	"context"
	"math"
	"slices"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
	"github.com/prometheus/prometheus/promql"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// Sustained is the most extreme value that a query keeps for a duration: at evaluations so
// far apart, in the series whose labels are all among want. Of < and <= it is the lowest.
// Without any such value it is 0.
func (e *Engine) Sustained(ctx context.Context, run *simulate.Run, q obsgen.Query, step, duration time.Duration, op string, want map[string]string) (float64, error) {
	matrix, err := e.query(ctx, run, q, FirstEvaluation(run.Settled(), step), run.End, step)
	if err != nil {
		return 0, err
	}
	sign := 1.0
	if op[0] == '<' {
		sign = -1
	}
	best, found := math.Inf(-1), false
	for _, s := range matrix {
		if !among(s.Metric, want) {
			continue
		}
		if kept, ok := kept(s.Floats, step, duration, sign); ok {
			best, found = max(best, kept), true
		}
	}
	if !found {
		return 0, nil
	}
	return sign * best, nil
}

func among(ls labels.Labels, want map[string]string) bool {
	all := true
	ls.Range(func(l labels.Label) {
		value, known := want[l.Name]
		all = all && (l.Name == model.MetricNameLabel || known && value == l.Value)
	})
	return all
}

// kept is the highest value that a series does not fall below for a duration.
func kept(points []promql.FPoint, step, duration time.Duration, sign float64) (float64, bool) {
	n := int((duration+step-1)/step) + 1
	best, found := 0.0, false
	for i := 0; i+n <= len(points); i++ {
		window := points[i : i+n]
		if window[n-1].T-window[0].T != int64(n-1)*step.Milliseconds() {
			continue // it has a gap
		}
		lowest := sign * slices.MinFunc(window, func(a, b promql.FPoint) int { return int(math.Copysign(1, sign*(a.F-b.F))) }).F
		if !found || lowest > best {
			best, found = lowest, true
		}
	}
	return best, found
}
