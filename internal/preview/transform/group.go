package transform

import (
	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// groupBy makes a row for each set of values of some columns, and calculates with others.
func groupBy(f frame.Frame, options any) frame.Frame {
	operation := func(c frame.Column) string {
		return resource.Text(options, "fields", field.OwnName(f, c), "operation")
	}
	var by []string
	for _, c := range f.Columns {
		if operation(c) == "groupby" {
			by = append(by, c.Name)
		}
	}
	if len(by) == 0 {
		return f
	}
	groups := grouped(f, by)
	made := frame.Frame{RefID: f.RefID, Name: f.Name}
	for _, c := range f.Columns {
		switch operation(c) {
		case "groupby":
			made.Columns = append(made.Columns, firsts(c, groups))
		case "aggregate":
			made.Columns = append(made.Columns, aggregated(c, groups, resource.Texts(options, "fields", field.OwnName(f, c), "aggregations"))...)
		}
	}
	return made
}

// grouped are the rows of each group, in the order in which they appear.
func grouped(f frame.Frame, by []string) [][]int {
	var groups [][]int
	at := map[string]int{}
	for row := range height(f) {
		k := key(f, row, by)
		i, ok := at[k]
		if !ok {
			i, groups = len(groups), append(groups, nil)
			at[k] = i
		}
		groups[i] = append(groups[i], row)
	}
	return groups
}

func firsts(c frame.Column, groups [][]int) frame.Column {
	var rows []int
	for _, group := range groups {
		rows = append(rows, group[0])
	}
	return take(c, rows)
}

func aggregated(c frame.Column, groups [][]int, calcs []string) []frame.Column {
	var columns []frame.Column
	for _, calc := range calcs {
		column := frame.Column{Name: c.Name + " (" + calc + ")", Kind: c.Kind}
		if calc == "count" {
			column.Kind = frame.Number
		}
		for _, group := range groups {
			column = appended(column, field.Reduce(calc, take(c, group)))
		}
		columns = append(columns, column)
	}
	return columns
}
