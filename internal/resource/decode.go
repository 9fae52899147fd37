package resource

import (
	"bytes"
	"errors"
	"unicode/utf8"
)

// Decode reads JSON or YAML into maps, lists, strings, bools and float64. A YAML file may
// hold several documents. What begins like JSON must be JSON if strict. Where servers read
// text, numbers and bools are the text that is written.
func Decode(content []byte, strict bool) ([]any, error) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
		return nil, errors.New("it is not UTF-8 text; save it as such")
	}
	if start := bytes.TrimLeft(content, " \t\r\n"); len(start) > 0 && (start[0] == '{' || start[0] == '[') {
		doc, err := decodeJSON(content)
		if err != nil && !strict {
			if docs, errYAML := decodeYAML(content); errYAML == nil {
				return docs, nil // braces are YAML too, and so are several documents
			}
		}
		return []any{doc}, err
	}
	return decodeYAML(content)
}
