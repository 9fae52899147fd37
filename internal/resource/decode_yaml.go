package resource

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"

	"gopkg.in/yaml.v3"
)

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
			tagger{}.tag(&node, typed)
			err = node.Decode(&doc)
		}
		if err != nil {
			return nil, fmt.Errorf("YAML: %s", quotedText.ReplaceAllString(err.Error(), "…"))
		}
		docs = append(docs, asJSON(doc))
	}
}

// quotedText is what YAML's errors quote from the file: it may be a secret.
var quotedText = regexp.MustCompile("'[^']{2,}'|`[^`]*`")

// asJSON turns what YAML gives into what JSON gives.
func asJSON(value any) any {
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			v[key] = asJSON(item)
		}
	case []any:
		for i, item := range v {
			v[i] = asJSON(item)
		}
	case int:
		return exact(float64(v), strconv.Itoa(v))
	case int64:
		return exact(float64(v), strconv.FormatInt(v, 10))
	case uint64:
		return exact(float64(v), strconv.FormatUint(v, 10))
	case float64:
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return strconv.FormatFloat(v, 'g', -1, 64)
		}
	}
	return value
}
