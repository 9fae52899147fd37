package routing

import "slices"

// class is the same for values that no matcher tells apart.
func (v values) class(value string) string {
	class := make([]byte, len(v.matchers))
	for i, m := range v.matchers {
		if class[i] = '0'; m.Matches(value) {
			class[i] = '1'
		}
	}
	return string(class)
}

// telling are values of which matchers tell every two apart, and which stand for all that
// alerts can have. The last is the one that no matcher asks for.
func (v values) telling(name string, alerts []*facts) []string {
	for _, f := range alerts {
		v = v.tellingApart(f.values(name).Listed)
	}
	return v.all()
}

// overlaps adds examples that only some of several patterns match, or all of them.
func (v values) overlaps() values {
	more := slices.Clone(v.examples)
	for a := range v.texts {
		for b := range v.texts {
			more = append(more, a+b)
		}
	}
	slices.Sort(more)
	return v.tellingApart(more)
}

// tellingApart adds the values that matchers tell from all that are known.
func (v values) tellingApart(more []string) values {
	known := map[string]bool{}
	for _, value := range v.all() {
		known[v.class(value)] = true
	}
	for _, value := range more {
		if class := v.class(value); value != "" && !known[class] {
			known[class] = true
			v = v.add(value, "")
		}
	}
	return v
}
