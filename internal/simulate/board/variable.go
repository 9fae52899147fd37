package board

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// Variable is a variable of a dashboard and what is chosen of it.
type Variable struct {
	// Name is what queries call it, Label what people see.
	Name, Label string
	// Type is query, custom, interval, textbox, constant, datasource or adhoc.
	Type string
	// Hidden variables are not shown above the panels.
	Hidden bool
	// Several may be chosen, or All.
	Multi, IncludeAll bool
	// Options are all that can be chosen, without All.
	Options []Option
	// Chosen are those that are; of All, every option.
	Chosen []Option
	All    bool
	// Err is why there are no options.
	Err error

	// whole is what stands for All.
	whole string
}

// Option is a value, and what people see of it.
type Option struct{ Text, Value string }

// allValue is All in dashboards and addresses.
const allValue = "$__all"

func newVariable(object resource.Object) Variable {
	v := Variable{
		Name: resource.Text(object, "name"), Label: resource.Text(object, "label"), Type: resource.Text(object, "type"),
		Hidden: text(object["hide"]) == "2",
		Multi:  resource.Flag(object, "multi"), IncludeAll: resource.Flag(object, "includeAll"), whole: resource.Text(object, "allValue"),
	}
	if v.Label == "" {
		v.Label = v.Name
	}
	return v
}

// value is what texts get for it.
func (v Variable) value() template.Value {
	made := template.Value{
		Name: v.Name, List: v.All || v.Multi, Several: v.Multi || v.IncludeAll, All: v.All, Whole: v.whole,
		Values: make([]string, len(v.Chosen)), Texts: make([]string, len(v.Chosen)),
	}
	for i, o := range v.Chosen {
		made.Values[i], made.Texts[i] = o.Value, o.Text
	}
	return made
}

// Shown is what people see of what is chosen.
func (v Variable) Shown() string {
	if v.All {
		return "All"
	}
	return strings.Join(v.value().Texts, " + ")
}
