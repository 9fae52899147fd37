package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// reduce makes a row of each series, or with mode "reduceFields" one row of each frame.
func reduce(frames []frame.Frame, options any) []frame.Frame {
	calcs := resource.Texts(options, "reducers")
	if len(calcs) == 0 {
		calcs = []string{"max"}
	}
	if resource.Text(options, "mode") == "reduceFields" {
		return each(func(f frame.Frame, _ any) frame.Frame { return reduceFields(f, calcs) })(frames, nil)
	}
	return []frame.Frame{seriesTable(frames, calcs, resource.Flag(options, "labelsToFields"))}
}

func seriesTable(frames []frame.Frame, calcs []string, labels bool) frame.Frame {
	made := frame.Frame{Columns: []frame.Column{{Name: "Field", Kind: frame.Text}}}
	if labels {
		for _, name := range labelNames(frames) {
			made.Columns = append(made.Columns, frame.Column{Name: name, Kind: frame.Text})
		}
	}
	first := len(made.Columns)
	for _, calc := range calcs {
		made.Columns = append(made.Columns, frame.Column{Name: field.CalcName(calc), Kind: frame.Number})
	}
	eachNumber(frames, func(f frame.Frame, c frame.Column) { addRow(made.Columns, first, f, c, calcs) })
	return made
}

func addRow(columns []frame.Column, first int, f frame.Frame, c frame.Column, calcs []string) {
	for i := range columns {
		switch {
		case i == 0:
			columns[i].Texts = append(columns[i].Texts, field.OwnName(f, c))
		case i < first:
			columns[i].Texts = append(columns[i].Texts, c.Labels[columns[i].Name])
		default:
			columns[i] = appended(columns[i], field.Reduce(calcs[i-first], c))
		}
	}
}

func eachNumber(frames []frame.Frame, do func(frame.Frame, frame.Column)) {
	for _, f := range frames {
		for _, c := range f.Columns {
			if c.Kind == frame.Number {
				do(f, c)
			}
		}
	}
}

func labelNames(frames []frame.Frame) []string {
	var names []string
	eachNumber(frames, func(_ frame.Frame, c frame.Column) { names = append(names, resource.Keys(c.Labels)...) })
	slices.Sort(names)
	return slices.Compact(names)
}

func reduceFields(f frame.Frame, calcs []string) frame.Frame {
	made := frame.Frame{RefID: f.RefID, Name: f.Name}
	for _, c := range f.Columns {
		for _, calc := range calcs {
			if c.Kind != frame.Number {
				break
			}
			column := frame.Column{Name: field.OwnName(f, c), Labels: c.Labels, Kind: frame.Number}
			if len(calcs) > 1 {
				column.Name += " " + field.CalcName(calc)
			}
			made.Columns = append(made.Columns, appended(column, field.Reduce(calc, c)))
		}
	}
	return made
}
