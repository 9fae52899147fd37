package template

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// Lookup finds what a variable stands for; false if there is none of that name.
type Lookup func(name string) (Value, bool)

// Format writes a value where a text names no format.
type Format func(Value) string

// Fill replaces $name, ${name}, ${name:format}, [[name]] and [[name:format]]. What lookup
// does not know stays as it is. Without a format, several values are {a,b}.
func Fill(text string, lookup Lookup, format Format) string {
	if format == nil {
		format = Glob
	}
	return filler{lookup: lookup, format: format}.fill(text)
}

// filler remembers which variables it is in: what stands for All may have variables too.
type filler struct {
	lookup Lookup
	format Format
	within []string
}

// deepest is how many variables may stand in each other; more are there only to do harm.
const deepest = 3

var variable = regexp.MustCompile(`\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)(?:\.([^:^}]+))?(?::([^}]+))?\}`)

func (f filler) fill(text string) string {
	if !strings.ContainsAny(text, "$[") {
		return text
	}
	var out strings.Builder
	end := 0
	for _, at := range variable.FindAllStringSubmatchIndex(text, -1) {
		part := func(i int) string { return text[max(at[2*i], 0):max(at[2*i+1], 0)] }
		out.WriteString(text[end:at[0]])
		out.WriteString(f.value(part(0), cmp.Or(part(1), part(2), part(4)), part(5), cmp.Or(part(3), part(6))))
		end = at[1]
	}
	out.WriteString(text[end:])
	return out.String()
}

// value is what is written for a variable.
func (f filler) value(written, name, field, format string) string {
	v, ok := f.find(name, field)
	if !ok {
		return written
	}
	if v.All && v.Whole != "" && format != "text" && format != "queryparam" {
		if format == "percentencode" {
			return percent(v.Whole)
		}
		return f.whole(v)
	}
	if format == "" {
		return f.format(v)
	}
	return formatted(v, format)
}

// find looks for "name.field" first: the system's variables have fields, others do not.
func (f filler) find(name, field string) (Value, bool) {
	if field != "" {
		if v, ok := f.lookup(name + "." + field); ok {
			return v, true
		}
	}
	return f.lookup(name)
}

// whole is what stands for All, its variables filled in.
func (f filler) whole(v Value) string {
	if slices.Contains(f.within, v.Name) || len(f.within) >= deepest {
		return v.Whole
	}
	f.format = Glob
	f.within = append(slices.Clone(f.within), v.Name)
	return f.fill(v.Whole)
}
