package resource

import (
	"errors"
	"fmt"
)

// objectsIn wants a list of objects below a key, or nothing: what is of another form would
// be left out without a word.
func objectsIn(doc Object, key string) ([]Object, error) {
	if doc[key] == nil {
		return nil, nil
	}
	list, ok := doc[key].([]any)
	if !ok {
		return nil, fmt.Errorf("%s is %s, not a list", key, formOf(doc[key]))
	}
	var errs []error
	objects := make([]Object, len(list))
	for i, item := range list {
		if objects[i], ok = item.(Object); !ok {
			errs = append(errs, fmt.Errorf("%s[%d] is %s, not an object", key, i, formOf(item)))
		}
	}
	return objects, errors.Join(errs...)
}

// formOf names what stands where something else should.
func formOf(value any) string {
	switch value.(type) {
	case nil:
		return "empty"
	case string, Secret:
		return "text"
	case float64:
		return "a number"
	case bool:
		return "a bool"
	case []any:
		return "a list"
	}
	return "an object"
}
