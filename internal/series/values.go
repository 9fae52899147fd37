// Package series knows what a set's rules read, and which labels their results can have:
// from the queries themselves, the records that they read, and the catalogue.
//
// What it says is never too little: a value that it excludes cannot occur.
package series

import "slices"

// Values are those that a label can have. The empty one is to have no such label.
type Values struct {
	// Listed are known one by one.
	Listed []string
	// Open are values that nothing lists.
	Open []Open
}

// absent is for a label that a result cannot have.
func absent() Values { return Values{Listed: []string{""}} }

// anything is for a label of which nothing is known.
func anything() Values { return Values{Open: []Open{{Guessed: true}}} }

// present is for a label that is there, with any value.
func present() Values { return Values{Open: []Open{{}}} }

// Has reports whether a value is possible.
func (v Values) Has(value string) bool {
	return slices.Contains(v.Listed, value) || slices.ContainsFunc(v.Open, func(o Open) bool { return o.Has(value) })
}

// Sole is the value if only one is possible.
func (v Values) Sole() (string, bool) {
	if len(v.Listed) == 1 && len(v.Open) == 0 {
		return v.Listed[0], true
	}
	return "", false
}

// or are the values of either.
func (v Values) or(w Values) Values {
	joined := Values{Listed: slices.Clone(v.Listed), Open: distinct(slices.Concat(v.Open, w.Open))}
	for _, value := range w.Listed {
		if !slices.Contains(joined.Listed, value) {
			joined.Listed = append(joined.Listed, value)
		}
	}
	return joined
}

// and are the values that both have.
func (v Values) and(w Values) Values {
	if len(v.Open)*len(w.Open) > mostOpen {
		return v // too many, rather than too few
	}
	var both Values
	for _, value := range v.or(w).Listed {
		if v.Has(value) && w.Has(value) {
			both.Listed = append(both.Listed, value)
		}
	}
	for _, a := range v.Open {
		for _, b := range w.Open {
			both.Open = append(both.Open, a.and(b))
		}
	}
	both.Open = distinct(both.Open)
	return both
}

// named says that the label is asked for by its name, and so is there.
func (v Values) named() Values {
	open := slices.Clone(v.Open)
	for i := range open {
		open[i].Guessed = false
	}
	return Values{v.Listed, open}
}
