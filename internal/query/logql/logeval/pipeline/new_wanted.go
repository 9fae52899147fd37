package pipeline

import (
	"slices"
	"strings"
)

// newWanted looks at what the stages, unwrap and the grouping read.
func newWanted(stages []stage, u *unwrap, g grouping) *wanted {
	names := reads(stages)
	if u != nil {
		for _, f := range u.filters {
			names = append(names, f.reads()...)
		}
	}
	names = append(names, g.names...)
	if u != nil {
		names = append(names, u.name)
	}
	names = withOriginals(names)
	switch {
	case g.nothing && len(names) == 0:
		return &wanted{nothing: true}
	case g.nothing:
		return &wanted{names: names, early: earlyFilters(stages, u)}
	case g.exclude:
		return &wanted{early: earlyFilters(stages, u)}
	}
	return &wanted{names: names}
}

func reads(stages []stage) []string {
	var out []string
	for _, s := range stages {
		if r, ok := s.(reader); ok {
			out = append(out, r.reads()...)
		}
	}
	return out
}

// withOriginals lists each name once, and also the name that a label had before a stream
// label of the same name made it name_extracted.
func withOriginals(names []string) []string {
	var out []string
	for _, name := range names {
		out = append(out, name)
		if original, ok := strings.CutSuffix(name, extracted); ok {
			out = append(out, original)
		}
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return slices.DeleteFunc(out, func(n string) bool { return n == "" })
}

// earlyFilters are the label filters of one comparison; a parser cannot ask the others.
func earlyFilters(stages []stage, u *unwrap) []earlyFilter {
	var out []earlyFilter
	add := func(c condition) {
		if _, joined := c.(*logical); !joined && len(c.reads()) == 1 {
			out = append(out, earlyFilter{name: c.reads()[0], cond: c})
		}
	}
	for _, s := range stages {
		if f, ok := s.(labelFilter); ok {
			add(f.condition)
		}
	}
	if u != nil && len(u.filters) == 1 {
		add(u.filters[0])
	}
	return out
}
