package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// labelsToFields makes columns of the labels of series, and one table of all; with mode
// "rows" one table of labels for each.
func labelsToFields(frames []frame.Frame, options any) []frame.Frame {
	keepLabels := resource.Texts(options, "keepLabels")
	wanted := func(name string) bool { return len(keepLabels) == 0 || slices.Contains(keepLabels, name) }
	if resource.Text(options, "mode") == "rows" {
		return labelRows(frames, wanted)
	}
	made := make([]frame.Frame, len(frames))
	for i, f := range frames {
		made[i] = labelColumns(f, wanted, resource.Text(options, "valueLabel"))
	}
	return merge(made, nil)
}

// labelColumns puts a column for each label between the times and the values. The value
// label names the values.
func labelColumns(f frame.Frame, wanted func(string) bool, valueLabel string) frame.Frame {
	made := frame.Frame{RefID: f.RefID}
	var values []frame.Column
	for _, c := range f.Columns {
		if len(c.Labels) == 0 {
			made.Columns = append(made.Columns, c)
			continue
		}
		for _, name := range resource.Keys(c.Labels) {
			if name == valueLabel {
				c.Name = c.Labels[name]
			} else if wanted(name) && find(made, name) < 0 {
				made.Columns = append(made.Columns, repeated(name, c.Labels[name], height(f)))
			}
		}
		c.Labels = nil
		values = append(values, c)
	}
	made.Columns = append(made.Columns, values...)
	return made
}

func repeated(name, text string, rows int) frame.Column {
	return frame.Column{Name: name, Kind: frame.Text, Texts: slices.Repeat([]string{text}, rows)}
}

func labelRows(frames []frame.Frame, wanted func(string) bool) []frame.Frame {
	var made []frame.Frame
	for _, f := range frames {
		for _, c := range f.Columns {
			if len(c.Labels) == 0 {
				continue
			}
			table := frame.Frame{RefID: f.RefID, Name: f.Name, Columns: []frame.Column{{Name: "label", Kind: frame.Text}, {Name: "value", Kind: frame.Text}}}
			for _, name := range slices.DeleteFunc(resource.Keys(c.Labels), func(name string) bool { return !wanted(name) }) {
				table.Columns[0].Texts = append(table.Columns[0].Texts, name)
				table.Columns[1].Texts = append(table.Columns[1].Texts, c.Labels[name])
			}
			made = append(made, table)
		}
	}
	return made
}
