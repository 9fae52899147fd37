package routing

import (
	"maps"
	"slices"
)

// most is how many combinations of label values are tried for one alert.
const most = 64

// candidates are the sets of labels in which instances can vary, as far as matchers can
// tell them apart: what matchers ask for, of the labels that the query may return. An
// alert has two readings, before and after; what neither can have is left out.
func (v vocabulary) candidates(readings ...*facts) []map[string]string {
	all := []map[string]string{{}}
	usual := map[string]string{} // under which no matcher finds what it asks for
	for _, name := range v.names {
		possible := v.values[name].possible(name, readings)
		if len(possible) < 2 {
			continue
		}
		if len(all)*len(possible) <= most {
			all = combine(all, name, possible)
		} else {
			all = alone(all, usual, name, possible)
		}
		usual[name] = possible[len(possible)-1]
	}
	return all
}

// possible are the values of a label that all readings allow in which it varies.
func (v values) possible(name string, readings []*facts) []string {
	varying := slices.DeleteFunc(slices.Clone(readings), func(f *facts) bool { return !f.varies(name) })
	if len(varying) == 0 {
		return nil
	}
	return slices.DeleteFunc(v.all(), func(value string) bool {
		return slices.ContainsFunc(varying, func(f *facts) bool { return !f.mayBe(name, value) })
	})
}

func combine(sets []map[string]string, name string, values []string) []map[string]string {
	var grown []map[string]string
	for _, set := range sets {
		for _, value := range values {
			grown = append(grown, with(set, name, value))
		}
	}
	return grown
}

// alone tries each value with the usual values of the labels before, where combinations
// with them would be too many.
func alone(sets []map[string]string, usual map[string]string, name string, values []string) []map[string]string {
	grown := combine(sets, name, values[len(values)-1:])
	for _, value := range values[:len(values)-1] {
		grown = append(grown, with(usual, name, value))
	}
	return grown
}

func with(set map[string]string, name, value string) map[string]string {
	grown := maps.Clone(set)
	grown[name] = value
	return grown
}
