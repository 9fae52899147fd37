package board

import (
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// finish gives answers their form, once it is known what else the panel asks for: of
// several tables, Grafana calls the values "Value #A".
func (p *Panel) finish() {
	tables := map[string]int{}
	for _, t := range p.Targets {
		if t.form == table && t.Err == nil {
			tables[t.Datasource]++
		}
	}
	var all []*frame.Frame
	for i := range p.Targets {
		t := &p.Targets[i]
		if t.Err == nil {
			t.shape(t.Datasource == loki || tables[t.Datasource] > 1)
		}
		for j := range t.Frames {
			all = append(all, &t.Frames[j])
		}
	}
	nameSeries(all)
}

func (t *Target) shape(several bool) {
	switch t.form {
	case table:
		value := "Value"
		if several {
			value += " #" + t.RefID
		}
		t.Frames = []frame.Frame{tableOf(t.RefID, value, t.Frames)}
	case heatmap:
		t.Frames = heatmapsOf(t.Frames)
	}
}

// tableOf makes one table of series: the time, a column for each label, and the value.
func tableOf(refID, value string, series []frame.Frame) frame.Frame {
	names := map[string]bool{}
	for _, f := range series {
		for name := range f.Columns[1].Labels {
			names[name] = true
		}
	}
	sorted := slices.Sorted(maps.Keys(names))
	columns := make([]frame.Column, len(sorted)+2)
	columns[0] = frame.Column{Name: "Time", Kind: frame.Time}
	for i, name := range sorted {
		columns[1+i] = frame.Column{Name: name, Kind: frame.Text}
	}
	last := len(columns) - 1
	columns[last] = frame.Column{Name: value, Kind: frame.Number}
	for _, f := range series {
		columns[0].Times = append(columns[0].Times, f.Columns[0].Times...)
		columns[last].Numbers = append(columns[last].Numbers, f.Columns[1].Numbers...)
		for i, name := range sorted {
			columns[1+i].Texts = append(columns[1+i].Texts, slices.Repeat([]string{f.Columns[1].Labels[name]}, f.Rows())...)
		}
	}
	return frame.Frame{RefID: refID, Columns: columns}
}
