package routing

import (
	"maps"
	"slices"
)

// most is how many combinations of label values are tried for one alert.
const most = 64

// candidates are the sets of labels in which instances can vary, as far as matchers can
// tell them apart.
type candidates struct {
	sets []map[string]string
	// usual are the values for which no matcher asks, where the query can give such.
	usual map[string]string
}

// candidates of an alert. It may have two readings, before and after: what is looked for
// are instances that both can have.
func (v vocabulary) candidates(readings ...*facts) candidates {
	c := candidates{sets: []map[string]string{{}}, usual: map[string]string{}}
	for _, name := range v.names {
		values := v.values[name].possible(name, readings)
		if len(values) == 0 {
			continue
		}
		if len(c.sets)*len(values) <= most {
			c.sets = combine(c.sets, name, values)
		} else {
			c.sets = alone(c.sets, c.usual, name, values)
		}
		c.usual[name] = values[len(values)-1]
	}
	return c
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

// isUsual is the one set of labels that no matcher asks for, if there can be such.
func (c candidates) isUsual(set map[string]string) bool { return maps.Equal(set, c.usual) }

// possible are the values of a label that all readings allow in which it varies. If they
// have none in common, no instance is on both sides; what either allows is tried.
func (v values) possible(name string, readings []*facts) []string {
	varying := slices.DeleteFunc(slices.Clone(readings), func(f *facts) bool { return !f.varies(name) })
	if len(varying) == 0 {
		return nil
	}
	allowed := func(value string) (by int) {
		for _, f := range varying {
			if v.occurs(f.values(name), value) {
				by++
			}
		}
		return by
	}
	all := v.telling(name, varying)
	for _, enough := range []int{len(varying), 1} {
		if some := slices.DeleteFunc(slices.Clone(all), func(value string) bool { return allowed(value) < enough }); len(some) > 0 {
			return some
		}
	}
	return all
}
