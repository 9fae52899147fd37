package gocode

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// lost lists what the SDK's code does not say. Whatever it says changes it when it is left
// out; so every field is left out once. What means nothing and what the builder sets anyway
// is not lost.
func (c conversion) lost(object resource.Object) []string {
	l := loser{conversion: c}
	l.object("", object, c.base, itself)
	return l.found
}

type loser struct {
	conversion
	found []string
}

func (l *loser) object(path string, object, base resource.Object, at whole) {
	short := itself(cut(object))
	for _, key := range resource.Keys(object) {
		place := at.field(short, key)
		longer, shorter := place(object[key]), at(without(short, key))
		switch {
		case key == "refId": // obsgen gives one where the code says none
		case l.says(longer, shorter):
			l.inside(path+key, object[key], resource.Get(base, key), place)
		case !isBase(object[key], base, key) && !resource.Equal(l.canonical(shorter), l.canonical(longer)):
			l.found = append(l.found, path+key+" = "+asJSON(object[key]))
		}
	}
}

// inside goes on with the parts of a value of which the code says something.
func (l *loser) inside(path string, value, base any, at whole) {
	switch v := value.(type) {
	case resource.Object:
		if inner, _ := base.(resource.Object); len(v) <= widest {
			l.object(path+".", v, inner, at)
		}
	case []any:
		for i, item := range v {
			l.inside(fmt.Sprintf("%s[%d]", path, i), item, nil, at.item())
		}
	}
}

// says reports whether the code says what only the longer object has.
func (l *loser) says(longer, shorter resource.Object) bool {
	before, err := l.safely(longer)
	after, errAfter := l.safely(shorter)
	return err != nil || errAfter != nil || letters(before) != letters(after)
}

// letters counts them: the SDK writes maps in any order.
func letters(code string) [256]int {
	var counts [256]int
	for i := range len(code) {
		counts[code[i]]++
	}
	return counts
}

// isBase is true of a value that the builder sets anyway, and of nothing where it sets nothing.
func isBase(value any, base resource.Object, key string) bool {
	standard, set := base[key]
	if !set {
		return saysNothing(value)
	}
	return resource.Equal(over(resource.Object{key: standard}, resource.Object{key: value})[key], standard)
}
