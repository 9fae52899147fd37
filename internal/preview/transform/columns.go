package transform

import (
	"cmp"
	"math"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/preview/field"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// organize leaves out, orders and renames columns.
func organize(f frame.Frame, options any) frame.Frame {
	kept := keep(f, func(name string) bool { return !resource.Flag(options, "excludeByName", name) })
	order := func(c frame.Column) float64 {
		return field.Or(options, math.MaxInt32, "indexByName", field.OwnName(f, c))
	}
	slices.SortStableFunc(kept.Columns, func(a, b frame.Column) int { return cmp.Compare(order(a), order(b)) })
	for i, c := range kept.Columns {
		if name := resource.Text(options, "renameByName", field.OwnName(f, c)); name != "" {
			kept = renamed(kept, i, name)
		}
	}
	return kept
}

// keep makes a frame of the columns whose names are wanted.
func keep(f frame.Frame, wanted func(name string) bool) frame.Frame {
	kept := frame.Frame{RefID: f.RefID, Name: f.Name}
	for _, c := range f.Columns {
		if wanted(field.OwnName(f, c)) {
			kept.Columns = append(kept.Columns, c)
		}
	}
	return kept
}

// renamed gives a column another name. The name of a series is the frame's.
func renamed(f frame.Frame, i int, name string) frame.Frame {
	if f.Columns[i].Kind == frame.Number && field.IsSeries(f) && f.Name != "" {
		f.Name = name
	}
	f.Columns = slices.Clone(f.Columns)
	f.Columns[i].Name = name
	return f
}

func renameByRegex(f frame.Frame, options any) frame.Frame {
	pattern, by := field.Pattern(resource.Text(options, "regex")), field.Replacement(resource.Text(options, "renamePattern"))
	for i, c := range f.Columns {
		if name := field.OwnName(f, c); c.Kind != frame.Time && pattern.MatchString(name) {
			f = renamed(f, i, replaceFirst(pattern, name, by))
		}
	}
	return f
}

func filterFieldsByName(f frame.Frame, options any) frame.Frame {
	listed := func(list string, otherwise bool) func(string) bool {
		names, pattern := resource.Texts(options, list, "names"), resource.Text(options, list, "pattern")
		if len(names) == 0 && pattern == "" {
			return func(string) bool { return otherwise }
		}
		matches := field.Pattern(pattern)
		return func(name string) bool {
			return slices.Contains(names, name) || pattern != "" && matches.MatchString(name)
		}
	}
	include, exclude := listed("include", true), listed("exclude", false)
	return keep(f, func(name string) bool { return include(name) && !exclude(name) })
}

func filterByRefID(frames []frame.Frame, options any) []frame.Frame {
	include := resource.Text(options, "include")
	return slices.DeleteFunc(slices.Clone(frames), func(f frame.Frame) bool { return include != "" && f.RefID != include })
}
