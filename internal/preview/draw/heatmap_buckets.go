package draw

import (
	"cmp"
	"math"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// bucketHeat makes a row of each series. Prometheus' buckets have what is below their
// end; as Grafana does, what is in the bucket below is taken off.
func (c *canvas) bucketHeat() heat {
	buckets := c.buckets()
	slices.SortStableFunc(buckets, func(a, b bucket) int { return cmp.Compare(a.end, b.end) })
	h := heat{times: bucketTimes(buckets), edges: len(buckets) > 0 && !slices.ContainsFunc(buckets, func(b bucket) bool { return !b.isEnd })}
	h.step, _ = steadyStep(h.times)
	if h.step == forever {
		h.step = c.panel.Range.To.Sub(c.panel.Range.From) / 60
	}
	for i, b := range buckets {
		row := make([]float64, len(h.times))
		for j, at := range h.times {
			row[j] = valueAt(b, at)
			if i > 0 && h.edges && c.cumulative() {
				row[j] = math.Max(0, row[j]-zeroIfNone(valueAt(buckets[i-1], at)))
			}
		}
		h.names, h.cells = append(h.names, b.name), append(h.cells, row)
	}
	return h
}

func valueAt(b bucket, at time.Time) float64 {
	if v, ok := b.values[at]; ok {
		return v
	}
	return math.NaN()
}

func zeroIfNone(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}

// cumulative reports whether a query asks for a heatmap, for which Grafana computes.
func (c *canvas) cumulative() bool {
	return slices.ContainsFunc(resource.Objects(c.panel.JSON, "targets"), func(t resource.Object) bool { return resource.Text(t, "format") == "heatmap" })
}

func (c *canvas) buckets() []bucket {
	var buckets []bucket
	for _, f := range c.frames {
		times, ok := f.First(frame.Time)
		for _, number := range f.Fields {
			if ok && number.Column.Kind == frame.Number {
				buckets = append(buckets, bucketOf(times, number))
			}
		}
	}
	return buckets
}
