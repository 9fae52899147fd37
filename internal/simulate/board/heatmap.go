package board

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// heatmapsOf makes a heatmap of the buckets that differ in le alone: a column for each,
// from below, of what is in it but in none below it.
func heatmapsOf(series []frame.Frame) []frame.Frame {
	groups := map[string][]frame.Frame{}
	var order []string
	for _, f := range series {
		key := groupOf(f)
		if _, known := groups[key]; !known {
			order = append(order, key)
		}
		groups[key] = append(groups[key], f)
	}
	var all []frame.Frame
	for _, key := range order {
		all = append(all, heatmapOf(groups[key]))
	}
	return all
}

func groupOf(f frame.Frame) string {
	labels := maps.Clone(f.Columns[1].Labels)
	delete(labels, model.BucketLabel)
	return notationOf(labels)
}

func heatmapOf(buckets []frame.Frame) frame.Frame {
	slices.SortStableFunc(buckets, func(a, b frame.Frame) int { return cmp.Compare(bound(a), bound(b)) })
	times := timesOf(buckets)
	made := frame.Frame{RefID: buckets[0].RefID, Name: buckets[0].Name, Columns: []frame.Column{{Name: "Time", Kind: frame.Time, Times: times}}}
	below := make([]float64, len(times))
	for _, b := range buckets {
		column := frame.Column{Name: nameOf(b), Kind: frame.Number, Labels: b.Columns[1].Labels, Numbers: at(b, times)}
		for i, v := range column.Numbers {
			column.Numbers[i] = within(v - below[i])
			if !math.IsNaN(v) {
				below[i] = v
			}
		}
		made.Columns = append(made.Columns, column)
	}
	return made
}

// within is nothing for differences of rounding.
func within(v float64) float64 {
	if v < 1e-9 {
		return 0
	}
	return v
}

// nameOf a bucket is its legend, or its bound.
func nameOf(f frame.Frame) string {
	if f.Name == "" || strings.HasPrefix(f.Name, "{") {
		return or(f.Columns[1].Labels[model.BucketLabel], f.Name)
	}
	return f.Name
}

// bound is the upper bound of a bucket; one that is none is the last.
func bound(f frame.Frame) float64 {
	n, err := strconv.ParseFloat(f.Columns[1].Labels[model.BucketLabel], 64)
	if err != nil {
		return math.Inf(1)
	}
	return n
}

// timesOf are all times of some series.
func timesOf(series []frame.Frame) []time.Time {
	var all []time.Time
	for _, f := range series {
		all = append(all, f.Columns[0].Times...)
	}
	slices.SortFunc(all, time.Time.Compare)
	return slices.CompactFunc(all, time.Time.Equal)
}

// at are the values of a series at some times; NaN where it has none.
func at(f frame.Frame, times []time.Time) []float64 {
	values := slices.Repeat([]float64{math.NaN()}, len(times))
	next := 0
	for i, t := range times {
		if next < f.Rows() && f.Columns[0].Times[next].Equal(t) {
			values[i] = f.Columns[1].Numbers[next]
			next++
		}
	}
	return values
}
