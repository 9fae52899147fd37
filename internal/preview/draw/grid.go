package draw

import "math"

// cells divides a box for n values: side by side, below each other, or as near to squares
// as possible.
func cells(box Box, n int, orientation string, gap float64) []Box {
	columns := n
	switch orientation {
	case "vertical":
	case "horizontal":
		columns = 1
	default:
		columns = squarest(box, n)
	}
	rows := (n + columns - 1) / columns
	width := (box.Width - gap*float64(columns-1)) / float64(columns)
	height := (box.Height - gap*float64(rows-1)) / float64(rows)
	all := make([]Box, n)
	for i := range all {
		column, row := float64(i%columns), float64(i/columns)
		all[i] = Box{box.X + column*(width+gap), box.Y + row*(height+gap), max(width, 1), max(height, 1)}
	}
	return all
}

// squarest is the number of columns with which the largest squares fit.
func squarest(box Box, n int) int {
	best, size := 1, 0.0
	for columns := 1; columns <= n; columns++ {
		rows := math.Ceil(float64(n) / float64(columns))
		if fits := min(box.Width/float64(columns), box.Height/rows); fits > size {
			best, size = columns, fits
		}
	}
	return best
}
