package transform

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// merge makes one table of all frames: rows are the same if the columns that all frames
// have are the same, and nothing else contradicts.
func merge(frames []frame.Frame, _ any) []frame.Frame {
	frames = slices.DeleteFunc(slices.Clone(frames), func(f frame.Frame) bool { return len(f.Columns) == 0 })
	if len(frames) < 2 {
		return frames
	}
	shared := sharedNames(frames)
	if len(shared) == 0 {
		return frames
	}
	table := merged{columns: columnsOfAll(frames), rows: map[string][]int{}}
	for i, f := range frames {
		for row := range height(f) {
			table.add(frames, source{i, row}, shared)
		}
	}
	return []frame.Frame{table.frame(frames)}
}

func sharedNames(frames []frame.Frame) []string {
	var shared []string
	for _, c := range frames[0].Columns {
		if !slices.ContainsFunc(frames, func(f frame.Frame) bool { return find(f, c.Name) < 0 }) {
			shared = append(shared, c.Name)
		}
	}
	return shared
}

func find(f frame.Frame, name string) int {
	return slices.IndexFunc(f.Columns, func(c frame.Column) bool { return c.Name == name })
}

func columnsOfAll(frames []frame.Frame) []frame.Column {
	var columns []frame.Column
	for _, f := range frames {
		for _, c := range f.Columns {
			if !slices.ContainsFunc(columns, func(other frame.Column) bool { return other.Name == c.Name }) {
				columns = append(columns, frame.Column{Name: c.Name, Kind: c.Kind})
			}
		}
	}
	return columns
}

// key is what a row has in the columns of all frames.
func key(f frame.Frame, row int, names []string) string {
	var parts []string
	for _, name := range names {
		parts = append(parts, textOf(cell(f.Columns[find(f, name)], row)))
	}
	return strings.Join(parts, "\x00")
}
