package gocode

import (
	"maps"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// pruned leaves out what Grafana's editor writes into everything and what says nothing: a
// field without which the object means the same, and which the builder sets to nothing else.
func (c conversion) pruned(object resource.Object) resource.Object {
	return c.pruneObject(object, c.base, itself)
}

func (c conversion) pruneObject(object, base resource.Object, at whole) resource.Object {
	if len(object) > widest {
		return object
	}
	kept := maps.Clone(object)
	short := itself(cut(object))
	for _, key := range resource.Keys(object) {
		if slices.Contains(needed(), key) {
			continue
		}
		place := at.field(short, key)
		if key != "current" { // a variable's choice is said as a whole
			kept[key] = c.prune(kept[key], resource.Get(base, key), place)
		}
		if may(key, kept[key], base) && c.same(place(kept[key]), at(without(short, key))) {
			delete(kept, key)
			delete(short, key)
		}
	}
	return kept
}

// prune prunes what is inside of a value.
func (c conversion) prune(value, base any, at whole) any {
	switch v := value.(type) {
	case resource.Object:
		inner, _ := base.(resource.Object)
		return c.pruneObject(v, inner, at)
	case []any:
		kept := slices.Clone(v)
		for i, item := range v {
			kept[i] = c.prune(item, nil, at.item())
		}
		return kept
	}
	return value
}

// needed are fields that mean something beside what canonical forms compare, to Grafana or
// to the SDK: which datasource is asked, in which of its ways.
func needed() []string {
	return []string{"type", "datasource", "editorMode", "instant", "range", "refId", "title", "name", "query", "definition"}
}

// may tells whether a field may be left out: the builder must not put something else there.
func may(key string, value any, base resource.Object) bool {
	standard, set := base[key]
	return !set || resource.Equal(standard, value) || empty(value) && empty(standard)
}

// same reports whether the shorter object means the same, and is not written with an empty
// value where there was another.
func (c conversion) same(longer, shorter resource.Object) bool {
	if !resource.Equal(c.canonical(shorter), c.canonical(longer)) {
		return false
	}
	before, err := c.safely(longer)
	after, errAfter := c.safely(shorter)
	if err != nil || errAfter != nil {
		return false
	}
	return letters(after) == letters(before) || strings.Count(after, "(") < strings.Count(before, "(")
}

func empty(value any) bool {
	switch v := value.(type) {
	case resource.Object:
		return len(v) == 0
	case []any:
		return len(v) == 0
	}
	return value == nil
}
