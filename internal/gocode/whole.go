package gocode

import (
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// whole gives an object as a whole for a value in one of its places. What stands elsewhere is
// cut short, so that trying each value of a large object takes no more than its size.
type whole func(value any) resource.Object

// field is the place of a field in an object; beside it stands what is short.
func (w whole) field(short resource.Object, key string) whole {
	return func(value any) resource.Object {
		object := maps.Clone(short)
		object[key] = value
		return w(object)
	}
}

// item is the place of an item of a list, alone in it.
func (w whole) item() whole {
	return func(value any) resource.Object { return w([]any{value}) }
}

// itself is the place of the object as a whole.
func itself(value any) resource.Object {
	object, _ := value.(resource.Object)
	return object
}

// widest is how many fields an object may have to be looked into. One with more is a map of
// the user's, such as of values and their texts.
const widest = 100

// cut keeps of each list its first object: the others are like it.
func cut(value any) any {
	switch v := value.(type) {
	case resource.Object:
		short := make(resource.Object, len(v))
		for key, item := range v {
			short[key] = cut(item)
		}
		return short
	case []any:
		if len(v) > 1 && isObject(v[0]) {
			return []any{cut(v[0])}
		}
	}
	return value
}

func isObject(value any) bool {
	_, ok := value.(resource.Object)
	return ok
}
