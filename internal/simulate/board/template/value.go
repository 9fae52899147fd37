// Package template fills in Grafana's variables in queries and other texts.
package template

import (
	"strings"
	"time"
)

// Value is what a variable stands for.
type Value struct {
	Name string
	// Values are what it stands for; Texts are as many, and what people see of them.
	Values, Texts []string
	// List says that Values is a list, even of one: of variables with several values, and of All.
	List bool
	// Several says that the variable may have several values, or All. Datasources escape
	// the values of such variables for regular expressions.
	Several bool
	// All says that All is chosen.
	All bool
	// Whole is what stands for All, where the variable says so: it is written as it is,
	// whatever the format.
	Whole string
	// Zone is the time zone of a time, for dates. Default: UTC.
	Zone *time.Location
}

// Text is a value that is one text.
func Text(name, value string) Value {
	return Value{Name: name, Values: []string{value}, Texts: []string{value}}
}

// joined are the values between separators.
func (v Value) joined(separator string) string { return strings.Join(v.Values, separator) }

// shown is what people see of it.
func (v Value) shown() string {
	if v.All {
		return "All"
	}
	return strings.Join(v.Texts, " + ")
}

// each makes something of every value.
func (v Value) each(change func(string) string) []string {
	all := make([]string, len(v.Values))
	for i, value := range v.Values {
		all[i] = change(value)
	}
	return all
}
