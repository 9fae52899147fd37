package pipeline

import "strings"

// jsonNames makes the label names of keys. The keys of a log are few, so each name is made once.
type jsonNames struct {
	path  []byte
	names map[string]string // by prefix and key
}

// join puts a sanitized prefix before a key; a blank key adds nothing.
func (n *jsonNames) join(prefix string, key []byte) string {
	n.path = append(append(append(n.path[:0], prefix...), 0), key...)
	if name, ok := n.names[string(n.path)]; ok {
		return name
	}
	name := joinName(prefix, strings.TrimSpace(string(key)))
	// Lines may have any number of keys.
	const limit = 1024
	if len(n.names) == 0 || len(n.names) >= limit {
		n.names = map[string]string{}
	}
	n.names[string(n.path)] = name
	return name
}

func joinName(prefix, key string) string {
	switch {
	case prefix == "":
		return labelName(key)
	case key == "":
		return prefix
	}
	return prefix + "_" + strings.Map(nameRune, key)
}
