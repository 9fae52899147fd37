package resource

import (
	"maps"
	"reflect"
	"slices"
	"strconv"
)

// Object is a JSON object.
type Object = map[string]any

// Get walks down objects; it is nil where the way ends.
func Get(value any, path ...string) any {
	for _, key := range path {
		object, ok := value.(Object)
		if !ok {
			return nil
		}
		value = object[key]
	}
	return value
}

// Text is the string at a path, or "".
func Text(value any, path ...string) string {
	text, _ := Get(value, path...).(string)
	return text
}

// Number is the number at a path, or 0.
func Number(value any, path ...string) float64 {
	number, _ := Get(value, path...).(float64)
	return number
}

// Flag is the bool at a path, or false.
func Flag(value any, path ...string) bool {
	flag, _ := Get(value, path...).(bool)
	return flag
}

// List is the list at a path, or nil.
func List(value any, path ...string) []any {
	list, _ := Get(value, path...).([]any)
	return list
}

// Objects are the objects in the list at a path; whatever else is in it is left out.
func Objects(value any, path ...string) []Object {
	var objects []Object
	for _, item := range List(value, path...) {
		if object, ok := item.(Object); ok {
			objects = append(objects, object)
		}
	}
	return objects
}

// Texts are the strings in the list at a path; a lone string is a list of one.
func Texts(value any, path ...string) []string {
	var texts []string
	at := Get(value, path...)
	if text, ok := at.(string); ok {
		return []string{text}
	}
	list, _ := at.([]any)
	for _, item := range list {
		if text, ok := item.(string); ok {
			texts = append(texts, text)
		}
	}
	return texts
}

// Strings are the values of the object at a path as text: YAML reads a label that is 1
// or true as a number or a bool, which the servers take for text.
func Strings(value any, path ...string) map[string]string {
	object, _ := Get(value, path...).(Object)
	texts := map[string]string{}
	for key, item := range object {
		if text, ok := scalarText(item); ok {
			texts[key] = text
		}
	}
	return texts
}

func scalarText(value any) (string, bool) {
	switch v := value.(type) {
	case string:
		return v, true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	case bool:
		return strconv.FormatBool(v), true
	}
	return "", false
}

// Keys are an object's keys, sorted.
func Keys[T any](object map[string]T) []string { return slices.Sorted(maps.Keys(object)) }

// Equal reports whether two canonical values are the same.
func Equal(a, b any) bool { return reflect.DeepEqual(a, b) }

func copied(object Object) Object {
	if object == nil {
		return Object{}
	}
	return maps.Clone(object)
}

// anyTexts makes a JSON list.
func anyTexts(texts []string) []any {
	list := make([]any, len(texts))
	for i, text := range texts {
		list[i] = text
	}
	return list
}

func object(value any, path ...string) Object {
	found, _ := Get(value, path...).(Object)
	return found
}
