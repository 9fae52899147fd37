package resource

import "gopkg.in/yaml.v3"

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
