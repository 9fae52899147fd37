package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// sortBy orders rows by one column.
func sortBy(f frame.Frame, options any) frame.Frame {
	for _, by := range resource.Objects(options, "sort") {
		for _, c := range f.Columns {
			if field.OwnName(f, c) == resource.Text(by, "field") {
				return pick(f, sorted(c, height(f), resource.Flag(by, "desc")))
			}
		}
	}
	return f
}

func sorted(c frame.Column, n int, descending bool) []int {
	rows := allRows(n)
	slices.SortStableFunc(rows, func(a, b int) int {
		if descending {
			a, b = b, a
		}
		return compare(cell(c, a), cell(c, b))
	})
	return rows
}

// limit keeps the first rows.
func limit(f frame.Frame, options any) frame.Frame {
	most := field.Or(options, 10, "limitField")
	return pick(f, allRows(int(min(max(most, 0), float64(height(f))))))
}
