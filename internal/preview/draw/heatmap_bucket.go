package draw

import (
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/preview/field"
)

// mostColumns is more than there are pixels.
const mostColumns = 1500

// bucket is a row of a heatmap.
type bucket struct {
	name   string
	end    float64
	isEnd  bool
	values map[time.Time]float64
}

func bucketOf(times, number field.Field) bucket {
	b := bucket{name: number.Name, values: map[time.Time]float64{}}
	le, isEnd := number.Column.Labels["le"]
	if isEnd {
		b.name, b.isEnd = le, true
	}
	end, err := strconv.ParseFloat(b.name, 64)
	if b.end = end; err != nil {
		b.end = math.Inf(1)
	}
	for row := range min(times.Column.Len(), number.Column.Len()) {
		b.values[times.Column.Times[row].UTC()] = number.Column.Numbers[row]
	}
	return b
}

func bucketTimes(buckets []bucket) []time.Time {
	seen := map[time.Time]bool{}
	for _, b := range buckets {
		for at := range b.values {
			seen[at] = true
		}
	}
	times := make([]time.Time, 0, len(seen))
	for at := range seen {
		times = append(times, at)
	}
	slices.SortFunc(times, time.Time.Compare)
	return everyNth(times, 1+len(times)/mostColumns)
}
