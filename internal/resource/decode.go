package resource

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// Decode reads JSON or YAML into maps, lists, strings, bools and float64. A YAML file may
// hold several documents. What begins like JSON must be JSON if strict.
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

func decodeJSON(content []byte) (any, error) {
	var doc any
	if err := json.Unmarshal(content, &doc); err != nil {
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			line := 1 + bytes.Count(content[:min(int(syntax.Offset), len(content))], []byte("\n"))
			return nil, fmt.Errorf("JSON, line %d: %w", line, err)
		}
		var number *json.UnmarshalTypeError
		if errors.As(err, &number) {
			return nil, fmt.Errorf("JSON: %s is beyond what a number can be", number.Value)
		}
		return nil, fmt.Errorf("JSON: %w", err)
	}
	return doc, nil
}

func decodeYAML(content []byte) ([]any, error) {
	var docs []any
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for {
		var node yaml.Node
		err := decoder.Decode(&node)
		if errors.Is(err, io.EOF) {
			return docs, nil
		}
		var doc any
		if err == nil {
			datesAreText(&node)
			err = node.Decode(&doc)
		}
		if err != nil {
			return nil, fmt.Errorf("YAML: %s", quotedText.ReplaceAllString(err.Error(), "…"))
		}
		docs = append(docs, plain(doc))
	}
}

// datesAreText keeps dates as they are written: JSON and Prometheus have none.
func datesAreText(node *yaml.Node) {
	if node.Kind == yaml.ScalarNode && node.ShortTag() == "!!timestamp" {
		node.Tag = "!!str"
	}
	for _, inner := range node.Content {
		datesAreText(inner)
	}
}

// quotedText is what YAML's errors quote from the file: it may be a secret.
var quotedText = regexp.MustCompile("'[^']{2,}'|`[^`]*`")

// plain turns what YAML gives into what JSON gives.
func plain(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = plain(item)
		}
	case map[any]any:
		named := make(map[string]any, len(v))
		for _, key := range slices.SortedFunc(maps.Keys(v), byTypeName) {
			named[fmt.Sprint(key)] = plain(v[key])
		}
		return named
	case []any:
		for i, item := range v {
			v[i] = plain(item)
		}
	default:
		return plainNumber(value)
	}
	return value
}

// byTypeName lets the text win of the keys 1 and "1".
func byTypeName(a, b any) int {
	return cmp.Or(cmp.Compare(fmt.Sprintf("%T", a), fmt.Sprintf("%T", b)), cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)))
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
