package object

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
)

// rawObject is a JSON object whose fields keep their order, and their values every byte.
type rawObject []rawField

type rawField struct {
	name  string
	value json.RawMessage
}

func parseRaw(text json.RawMessage) (rawObject, error) {
	if !json.Valid(text) {
		return nil, errors.New("it is not JSON")
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	if token, err := decoder.Token(); err != nil || token != json.Delim('{') {
		return nil, fmt.Errorf("it is not a JSON object: %.40s", text)
	}
	var fields rawObject
	for decoder.More() {
		token, err := decoder.Token()
		if err != nil {
			return nil, err
		}
		f := rawField{name: fmt.Sprint(token)}
		if err := decoder.Decode(&f.value); err != nil {
			return nil, err
		}
		fields = append(fields, f)
	}
	return fields, nil
}

func (o rawObject) get(name string) json.RawMessage {
	for _, f := range o {
		if f.name == name {
			return f.value
		}
	}
	return nil
}

func (o rawObject) without(name string) rawObject {
	return slices.DeleteFunc(slices.Clone(o), func(f rawField) bool { return f.name == name })
}

func (o rawObject) with(name string, value json.RawMessage) rawObject {
	changed := slices.Clone(o)
	for i, f := range changed {
		if f.name == name {
			changed[i].value = value
			return changed
		}
	}
	return append(changed, rawField{name, value})
}

func (o rawObject) bytes() json.RawMessage {
	out := []byte{'{'}
	for i, f := range o {
		name, err := json.Marshal(f.name)
		if err != nil {
			panic("field of an object: " + err.Error()) // texts always encode
		}
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, name...), ':'), f.value...)
	}
	return append(out, '}')
}

// rawList is a JSON list of values as they are.
func rawList(items []json.RawMessage) json.RawMessage {
	out := []byte{'['}
	for i, item := range items {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, item...)
	}
	return append(out, ']')
}
