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

// tagger marks what is to stay as it is written. It remembers what it has seen, for an
// anchor may be referred to from everywhere.
type tagger map[seen]bool

type seen struct {
	node *yaml.Node
	as   mode
}

func (t tagger) tag(node *yaml.Node, as mode) {
	if t[seen{node, as}] {
		return
	}
	t[seen{node, as}] = true
	switch node.Kind {
	case yaml.ScalarNode:
		if isText(node, as) {
			node.Tag = "!!str"
		}
	case yaml.AliasNode:
		t.tag(node.Alias, as)
	case yaml.MappingNode:
		t.tagMapping(node, as)
	case yaml.DocumentNode, yaml.SequenceNode:
		for _, inner := range node.Content {
			t.tag(inner, as.inside())
		}
	}
}

// tagMapping makes keys text: JSON has no others. What is merged is in the same place.
func (t tagger) tagMapping(node *yaml.Node, as mode) {
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		if key.ShortTag() == "!!merge" {
			t.tag(value, as)
			continue
		}
		if key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind == yaml.ScalarNode {
			key.Tag = "!!str"
		}
		t.tag(value, as.below(key.Value))
	}
}

// isText keeps dates everywhere: JSON and Prometheus have none.
func isText(node *yaml.Node, as mode) bool {
	switch node.ShortTag() {
	case "!!timestamp":
		return true
	case "!!int", "!!float":
		return as == verbatim || as == verbatimNumbers
	case "!!bool":
		return as == verbatim
	}
	return false
}

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
