package draw

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

// point is a place in a drawing.
type point struct{ x, y float64 }

// runsOf are the points of the rows that have a value, broken where one has none.
func runsOf(n int, has func(row int) bool, at func(row int) point) [][]point {
	var runs [][]point
	open := false
	for row := range n {
		if !has(row) {
			open = false
			continue
		}
		if !open {
			runs, open = append(runs, nil), true
		}
		last := len(runs) - 1
		runs[last] = append(runs[last], at(row))
	}
	return runs
}

// curve is the line through the points of each run. A lone point has no line.
func curve(runs [][]point, interpolation string) *svg.Path {
	path := &svg.Path{}
	for _, run := range runs {
		if len(run) > 1 {
			path.Move(run[0].x, run[0].y)
			follow(path, run, interpolation)
		}
	}
	return path
}

// areaBelow is what is between each run and a height.
func areaBelow(runs [][]point, interpolation string, y float64) *svg.Path {
	path := &svg.Path{}
	for _, run := range runs {
		first, last := run[0], run[len(run)-1]
		path.Move(first.x, y)
		path.Line(first.x, first.y)
		follow(path, run, interpolation)
		path.Line(last.x, y)
		path.Close()
	}
	return path
}

// areaBetween is what is between each run and the one below it.
func areaBetween(tops, bottoms [][]point, interpolation string) *svg.Path {
	path := &svg.Path{}
	for i, top := range tops {
		bottom := slices.Clone(bottoms[i])
		slices.Reverse(bottom)
		path.Move(top[0].x, top[0].y)
		follow(path, top, interpolation)
		path.Line(bottom[0].x, bottom[0].y)
		follow(path, bottom, backwards(interpolation))
		path.Close()
	}
	return path
}

func backwards(interpolation string) string {
	switch interpolation {
	case "stepBefore":
		return "stepAfter"
	case "stepAfter":
		return "stepBefore"
	}
	return interpolation
}

// follow goes on from the first point of a run to its last.
func follow(path *svg.Path, run []point, interpolation string) {
	run = corners(run)
	if interpolation == "smooth" {
		smooth(path, run)
		return
	}
	for i, p := range run[1:] {
		switch interpolation {
		case "stepBefore":
			path.Line(run[i].x, p.y)
		case "stepAfter":
			path.Line(p.x, run[i].y)
		}
		path.Line(p.x, p.y)
	}
}
