package gocode

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// fields reads an object field by field and remembers which: what nobody asked for is shown
// as a comment, and what has the wrong type is an error.
type fields struct {
	at   string // where in the whole, such as "settings."
	all  resource.Object
	read map[string]bool
	errs *[]error
}

// newFields copies a body into what JSON has: maps, lists, texts, float64 and bools.
func newFields(body resource.Object) (*fields, error) {
	if len(body) == 0 {
		return nil, errors.New("it is empty; read it from Grafana again")
	}
	encoded, err := json.Marshal(body)
	if err != nil {
		return nil, errors.New("it holds something that is not JSON; read it from Grafana again")
	}
	f := &fields{read: map[string]bool{}, errs: new([]error)}
	return f, json.Unmarshal(encoded, &f.all)
}

// err is what was wrong with all fields read so far.
func (f *fields) err() error { return errors.Join(*f.errs...) }

func (f *fields) text(key string) string            { return get[string](f, key, "a text") }
func (f *fields) flag(key string) bool              { return get[bool](f, key, "true or false") }
func (f *fields) list(key string) []any             { return get[[]any](f, key, "a list") }
func (f *fields) object(key string) resource.Object { return get[resource.Object](f, key, "an object") }

// get reads a field; one that is missing or null is empty.
func get[T any](f *fields, key, kind string) T {
	f.read[key] = true
	found, ok := f.all[key].(T)
	if !ok && f.all[key] != nil {
		f.wrong(key, f.all[key], kind)
	}
	return found
}

func (f *fields) wrong(key string, value any, want string) {
	*f.errs = append(*f.errs, fmt.Errorf("its %s%s is %s, not %s; correct it in Grafana", f.at, key, kindOf(value), want))
}

// under reads the object in a field.
func (f *fields) under(key string) *fields {
	return &fields{at: f.at + key + ".", all: f.object(key), read: map[string]bool{}, errs: f.errs}
}

// each reads the objects in a list.
func (f *fields) each(key string) []*fields {
	var all []*fields
	for i, item := range f.list(key) {
		at := fmt.Sprintf("%s[%d]", key, i)
		object, ok := item.(resource.Object)
		if !ok {
			f.wrong(at, item, "an object")
		}
		all = append(all, &fields{at: f.at + at + ".", all: object, read: map[string]bool{}, errs: f.errs})
	}
	return all
}

// texts reads a list of texts.
func (f *fields) texts(key string) []string {
	var all []string
	for i, item := range f.list(key) {
		text, ok := item.(string)
		if !ok {
			f.wrong(fmt.Sprintf("%s[%d]", key, i), item, "a text")
		}
		all = append(all, text)
	}
	return all
}

// ignore passes over what says nothing in a definition.
func (f *fields) ignore(keys ...string) {
	for _, key := range keys {
		f.read[key] = true
	}
}

// left are the fields that nobody read and that say something.
func (f *fields) left() resource.Object {
	rest := maps.Clone(f.all)
	maps.DeleteFunc(rest, func(key string, value any) bool { return f.read[key] || saysNothing(value) })
	return rest
}
