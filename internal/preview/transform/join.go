package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// joined is a frame with the column that it is joined by.
type joined struct {
	frame frame.Frame
	by    int
	rows  map[string]int
}

// joinByField makes one table with a column for each column of the frames.
func joinByField(frames []frame.Frame, options any) []frame.Frame {
	var all []joined
	for _, f := range frames {
		if by := joinColumn(f, resource.Text(options, "byField")); by >= 0 {
			all = append(all, joinedBy(f, by))
		}
	}
	if len(all) < 2 {
		return frames
	}
	keys := joinKeys(all, resource.Text(options, "mode") == "inner")
	made := frame.Frame{RefID: all[0].frame.RefID, Columns: []frame.Column{keys}}
	for _, j := range all {
		made.Columns = append(made.Columns, j.others(keys)...)
	}
	return []frame.Frame{made}
}

// joinColumn is the first of the name, or without a name the first of times.
func joinColumn(f frame.Frame, name string) int {
	return slices.IndexFunc(f.Columns, func(c frame.Column) bool {
		return c.Name == name || name == "" && c.Kind == frame.Time
	})
}

func joinedBy(f frame.Frame, by int) joined {
	j := joined{frame: f, by: by, rows: map[string]int{}}
	for row := height(f) - 1; row >= 0; row-- {
		j.rows[textOf(cell(f.Columns[by], row))] = row
	}
	return j
}

// joinKeys are the values to join by, in order; for times and numbers sorted.
func joinKeys(all []joined, inner bool) frame.Column {
	first := all[0].frame.Columns[all[0].by]
	keys := frame.Column{Name: first.Name, Kind: first.Kind}
	seen := map[string]int{}
	for _, j := range all {
		for row := range height(j.frame) {
			v := cell(j.frame.Columns[j.by], row)
			if seen[textOf(v)]++; seen[textOf(v)] == wanted(inner, len(all)) {
				keys = appended(keys, v)
			}
		}
	}
	if keys.Kind == frame.Text {
		return keys
	}
	return take(keys, sorted(keys, keys.Len(), false))
}

// wanted is in how many frames a value must be.
func wanted(inner bool, frames int) int {
	if inner {
		return frames
	}
	return 1
}

func (j joined) others(keys frame.Column) []frame.Column {
	rows := make([]int, keys.Len())
	for i := range rows {
		row, ok := j.rows[textOf(cell(keys, i))]
		if rows[i] = row; !ok {
			rows[i] = none
		}
	}
	var columns []frame.Column
	for i, c := range j.frame.Columns {
		if i != j.by {
			c.Name = field.OwnName(j.frame, c)
			columns = append(columns, take(c, rows))
		}
	}
	return columns
}
