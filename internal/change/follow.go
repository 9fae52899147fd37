package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// following is a value before in which each text that only followed a rename is as it is
// after. All else stands as it was.
func (r renames) following(before, after resource.Object) resource.Object {
	if r.none {
		return before
	}
	return r.follow("", before, after).(resource.Object)
}

func (r renames) follow(key string, before, after any) any {
	switch b := before.(type) {
	case resource.Object:
		if a, ok := after.(resource.Object); ok {
			return r.followObject(b, a)
		}
	case []any:
		if a, ok := after.([]any); ok {
			return r.followList(key, b, a)
		}
	case string:
		if a, ok := after.(string); ok && r.rename(key, b) == a {
			return a
		}
	}
	return before
}

func (r renames) followObject(before, after resource.Object) resource.Object {
	kept := make(resource.Object, len(before))
	for key, item := range before {
		kept[key] = r.follow(key, item, after[key])
	}
	return kept
}

// followList looks for an item's partner: one that is equal now, else the one of its name.
func (r renames) followList(key string, before, after []any) []any {
	kept := slices.Clone(before)
	for i, item := range before {
		now := r.rewrite(key, item)
		at := slices.IndexFunc(after, func(other any) bool { return resource.Equal(now, other) })
		if at < 0 {
			at = slices.IndexFunc(after, func(other any) bool { return sameName(now, other) })
		}
		if at >= 0 {
			kept[i] = r.follow(key, item, after[at])
		}
	}
	return kept
}

// sameName reports whether two items of a list are called the same.
func sameName(b, a any) bool {
	for _, key := range []string{"refId", "title", "name", "matcher", "id"} {
		if name := resource.Get(a, key); name != nil {
			return resource.Equal(resource.Get(b, key), name)
		}
	}
	return false
}

// match pairs what belongs together once the renames are made. What it gives only follows
// them.
func (r renames) match(before, after []resource.Object, tests ...likeness[resource.Object]) []pair[resource.Object] {
	renamed := make([]resource.Object, len(before))
	for i, item := range before {
		renamed[i] = r.rewritten(item)
	}
	pairs := match(renamed, after, tests...)
	for i, p := range pairs {
		if p.hasBefore {
			pairs[i].before = r.following(before[p.at], p.after)
		}
	}
	return pairs
}
