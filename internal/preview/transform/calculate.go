package transform

import (
	"math"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// calculateField adds a column that is calculated of others, row by row.
func calculateField(f frame.Frame, options any) frame.Frame {
	calculate, name := byReducer(f, options)
	if resource.Text(options, "mode") == "binary" {
		calculate, name = binary(f, options)
	}
	if alias := resource.Text(options, "alias"); alias != "" {
		name = alias
	}
	column := frame.Column{Name: name, Kind: frame.Number}
	for row := range height(f) {
		column.Numbers = append(column.Numbers, calculate(row))
	}
	if resource.Flag(options, "replaceFields") {
		f = keep(f, func(string) bool { return false })
	}
	f.Columns = append(f.Columns[:len(f.Columns):len(f.Columns)], column)
	return f
}

func byReducer(f frame.Frame, options any) (func(row int) float64, string) {
	calc := resource.Text(options, "reduce", "reducer")
	if calc == "" {
		calc = "sum"
	}
	return func(row int) float64 {
		of := frame.Column{Kind: frame.Number}
		for _, c := range f.Columns {
			if c.Kind == frame.Number {
				of = appended(of, cell(c, row))
			}
		}
		return field.Reduce(calc, of).Number
	}, field.CalcName(calc)
}

func binary(f frame.Frame, options any) (func(row int) float64, string) {
	leftName, rightName := operandName(options, "left"), operandName(options, "right")
	operator := resource.Text(options, "binary", "operator")
	left, right := operand(f, leftName), operand(f, rightName)
	return func(row int) float64 {
		a, b := left(row), right(row)
		switch operator {
		case "-":
			return a - b
		case "*":
			return a * b
		case "/":
			return a / b
		}
		return a + b
	}, leftName + " " + operator + " " + rightName
}

// operandName is text, or in newer dashboards an object.
func operandName(options any, side string) string {
	if name := resource.Text(options, "binary", side); name != "" {
		return name
	}
	if name := resource.Text(options, "binary", side, "matcher", "options"); name != "" {
		return name
	}
	return resource.Text(options, "binary", side, "fixed")
}

// operand is a column, or a number.
func operand(f frame.Frame, name string) func(row int) float64 {
	for _, c := range f.Columns {
		if field.OwnName(f, c) == name {
			return func(row int) float64 { return numberOf(cell(c, row)) }
		}
	}
	n, err := strconv.ParseFloat(name, 64)
	if err != nil {
		n = math.NaN()
	}
	return func(int) float64 { return n }
}
