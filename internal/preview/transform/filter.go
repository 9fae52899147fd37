package transform

import (
	"math"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// filterByValue keeps or leaves out the rows that meet conditions.
func filterByValue(f frame.Frame, options any) frame.Frame {
	conditions := resource.Objects(options, "filters")
	all, include := resource.Text(options, "match") == "all", resource.Text(options, "type") != "exclude"
	if len(conditions) == 0 {
		return f
	}
	var rows []int
	for row := range height(f) {
		if meets(f, row, conditions, all) == include {
			rows = append(rows, row)
		}
	}
	return pick(f, rows)
}

func meets(f frame.Frame, row int, conditions []resource.Object, all bool) bool {
	for _, condition := range conditions {
		if meetsOne(f, row, condition) != all {
			return !all
		}
	}
	return all
}

func meetsOne(f frame.Frame, row int, condition resource.Object) bool {
	for _, c := range f.Columns {
		if field.OwnName(f, c) == resource.Text(condition, "fieldName") {
			return holds(cell(c, row), resource.Text(condition, "config", "id"), resource.Get(condition, "config", "options"))
		}
	}
	return false
}

func holds(v field.Value, id string, options any) bool {
	n, to := numberOf(v), number(options, "value")
	switch id {
	case "isNull":
		return v.None()
	case "isNotNull":
		return !v.None()
	case "equal":
		return textOf(v) == text(options)
	case "notEqual":
		return textOf(v) != text(options)
	case "greater":
		return n > to
	case "greaterOrEqual":
		return n >= to
	case "lower":
		return n < to
	case "lowerOrEqual":
		return n <= to
	case "between", "range":
		return n >= number(options, "from") && n <= number(options, "to")
	case "regex":
		return field.Pattern(text(options)).MatchString(textOf(v))
	}
	return false
}

// text is what to compare with, which dashboards write as text or as a number.
func text(options any) string { return written(resource.Get(options, "value")) }

func number(options any, key string) float64 {
	n, err := strconv.ParseFloat(written(resource.Get(options, key)), 64)
	if err != nil {
		return math.NaN()
	}
	return n
}
