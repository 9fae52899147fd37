package trial

import "github.com/ltv-assistant/obsgen/internal/validate"

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
		if a.Edge != nil {
			all(a.Edge.Findings)
		}
		all(a.Refused)
	}
	all(r.Shown)
	all(r.Others)
}

// Edges is how many alerts were tried at their limit.
func (r *Report) Edges() int {
	n := 0
	for _, a := range r.Alerts {
		if a.Edge != nil {
			n++
		}
	}
	return n
}
