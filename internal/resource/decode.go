package resource

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"time"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// decode reads JSON or YAML into maps, lists, strings, bools and float64. A YAML file may
// hold several documents.
func decode(content []byte) ([]any, error) {
	content = bytes.TrimPrefix(content, []byte("\ufeff"))
	if !utf8.Valid(content) || bytes.IndexByte(content, 0) >= 0 {
		return nil, errors.New("it is not text")
	}
	if start := bytes.TrimLeft(content, " \t\r\n"); len(start) > 0 && (start[0] == '{' || start[0] == '[') {
		doc, err := decodeJSON(content)
		return []any{doc}, err
	}
	return decodeYAML(content)
}

func decodeJSON(content []byte) (any, error) {
	var doc any
	if err := json.Unmarshal(content, &doc); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line := 1 + bytes.Count(content[:min(int(syntax.Offset), len(content))], []byte("\n"))
			return nil, fmt.Errorf("JSON, line %d: %w", line, err)
		}
		return nil, fmt.Errorf("JSON: %w", err)
	}
	return doc, nil
}

func decodeYAML(content []byte) ([]any, error) {
	var docs []any
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for {
		var doc any
		err := decoder.Decode(&doc)
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		if err != nil {
			return nil, fmt.Errorf("YAML: %w", err)
		}
		docs = append(docs, plain(doc))
	}
}

// plain turns what YAML gives into what JSON gives.
func plain(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = plain(item)
		}
	case map[any]any:
		named := make(map[string]any, len(v))
		for key, item := range v {
			named[fmt.Sprint(key)] = plain(item)
		}
		return named
	case []any:
		for i, item := range v {
			v[i] = plain(item)
		}
	case time.Time:
		return v.Format(time.RFC3339)
	default:
		return plainNumber(value)
	}
	return value
}

// plainNumber makes every number a float64; JSON has none for infinity.
func plainNumber(value any) any {
	switch v := value.(type) {
	case int:
		return float64(v)
	case int64:
		return float64(v)
	case uint64:
		return float64(v)
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
	}
	return value
}
