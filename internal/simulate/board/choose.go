package board

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// choose decides what is chosen of a variable: what the view says, else what is saved in the
// dashboard, else the first.
func (v *Variable) choose(object resource.Object, wanted []string) {
	switch {
	case len(wanted) > 0:
		v.take(wanted)
	case v.free():
		v.Chosen = v.Options
	default:
		v.saved(object)
	}
}

// free variables have the value that somebody types, or one that never changes.
func (v *Variable) free() bool { return v.Type == "textbox" || v.Type == "constant" }

// take chooses what a person wants: values that are no option are taken as they are, as
// from an address.
func (v *Variable) take(wanted []string) {
	if wanted[0] == allValue || wanted[0] == "All" && v.IncludeAll {
		v.all()
		return
	}
	if !v.Multi {
		wanted = wanted[:1]
	}
	for _, w := range wanted {
		o := Option{w, w}
		if i := slices.IndexFunc(v.Options, func(o Option) bool { return o.Value == w || o.Text == w }); i >= 0 {
			o = v.Options[i]
		}
		v.Chosen = append(v.Chosen, o)
	}
}

// saved chooses what is saved and still an option.
func (v *Variable) saved(object resource.Object) {
	values, texts := texts(resource.Get(object, "current", "value")), texts(resource.Get(object, "current", "text"))
	if v.IncludeAll && (values[0] == allValue || texts[0] == "All") {
		v.all()
		return
	}
	for i, value := range values {
		shown := value
		if i < len(texts) {
			shown = texts[i]
		}
		at := slices.IndexFunc(v.Options, func(o Option) bool { return o.Value == value || o.Text == shown })
		if at >= 0 && (v.Multi || len(v.Chosen) == 0) {
			v.Chosen = append(v.Chosen, v.Options[at])
		}
	}
	if len(v.Chosen) == 0 {
		v.first(values, texts)
	}
}

// first chooses All or the first option. Without options, what is saved stays if the
// variable has no other values, and nothing is chosen otherwise.
func (v *Variable) first(values, texts []string) {
	switch {
	case v.IncludeAll:
		v.all()
	case len(v.Options) > 0:
		v.Chosen = v.Options[:1]
	case v.Err != nil && values[0] != "":
		v.Chosen = []Option{{texts[0], values[0]}}
	default:
		v.Chosen = []Option{{"None", ""}}
	}
}

func (v *Variable) all() { v.All, v.Chosen = true, v.Options }
