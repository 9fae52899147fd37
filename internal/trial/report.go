package trial

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Findings are all findings, in the order of the alerts.
func (r *Report) Findings() []validate.Finding {
	var all []validate.Finding
	r.each(func(f *validate.Finding) { all = append(all, *f) })
	return all
}

// Locate gives every finding its place in the sources.
func (r *Report) Locate(place func(definition string) (file string, line int)) {
	r.each(func(f *validate.Finding) { f.File, f.Line = place(f.Definition) })
}

func (r *Report) each(visit func(*validate.Finding)) {
	all := func(findings []validate.Finding) {
		for i := range findings {
			visit(&findings[i])
		}
	}
	for _, a := range r.Alerts {
		for _, cell := range a.Cells {
			all(cell.Findings)
		}
		for _, e := range a.Edges() {
			all(e.Findings)
		}
		all(a.Refused)
	}
	all(r.Shown)
	all(r.Others)
}

// Edges are the limits at which it was tried.
func (a Alert) Edges() []*Edge {
	return slices.DeleteFunc([]*Edge{a.Edge, a.Floor}, func(e *Edge) bool { return e == nil })
}

// Edges is how many limits were tried.
func (r *Report) Edges() int {
	n := 0
	for _, a := range r.Alerts {
		n += len(a.Edges())
	}
	return n
}
