package change

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// aspect is a field, or a part of a body, that has words of its own. A * in its path is
// any one key. Fields without an aspect are named by their path, so nothing is silent.
type aspect struct {
	path   string
	impact Impact
	say    say
}

// say describes how the value of a key differs; nil on one side is absent there.
type say func(key string, before, after any) []said

// said is a sentence about a place below the aspect's.
type said struct {
	path          string
	summary       sentence.Sentence
	before, after any
	// impact, if set, is another than the aspect's.
	impact Impact
}

// fields compares two bodies along the aspects; other is the impact of all other fields.
func fields(aspects []aspect, other Impact, before, after resource.Object) []Change {
	return walk(aspects, other, nil, before, after)
}

// walk goes down to where there is an aspect, or what are no objects. A key may hold a
// slash: app.kubernetes.io/name.
func walk(aspects []aspect, other Impact, path []string, before, after any) []Change {
	if resource.Equal(before, after) {
		return nil
	}
	if at := slices.IndexFunc(aspects, func(a aspect) bool { return fits(a.path, path) }); at >= 0 {
		return aspects[at].changes(path, before, after)
	}
	b, beforeIs := before.(resource.Object)
	a, afterIs := after.(resource.Object)
	if beforeIs && (afterIs || after == nil) || afterIs && before == nil {
		return walkKeys(aspects, other, path, b, a)
	}
	plain := aspect{impact: other, say: value(strings.Join(path, " "))}
	return plain.changes(path, before, after)
}

func walkKeys(aspects []aspect, other Impact, path []string, b, a resource.Object) []Change {
	var all []Change
	for _, key := range unionKeys(b, a) {
		all = append(all, walk(aspects, other, append(slices.Clip(path), key), b[key], a[key])...)
	}
	return all
}

func (a aspect) changes(path []string, before, after any) []Change {
	var all []Change
	for _, s := range a.say(lastKey(path), before, after) {
		impact := a.impact
		if s.impact != "" {
			impact = s.impact
		}
		all = append(all, Change{Path: joinPath(append(slices.Clip(path), s.path)...), Impact: impact, Summary: s.summary, Before: s.before, After: s.after})
	}
	return all
}

func fits(pattern string, path []string) bool {
	part, more := "", true
	for _, key := range path {
		if !more {
			return false
		}
		if part, pattern, more = strings.Cut(pattern, "/"); part != key && part != "*" {
			return false
		}
	}
	return !more
}

func lastKey(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[len(path)-1]
}

func joinPath(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), "/")
}

func unionKeys(a, b resource.Object) []string {
	keys := append(resource.Keys(a), resource.Keys(b)...)
	slices.Sort(keys)
	return slices.Compact(keys)
}
