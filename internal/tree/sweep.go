package tree

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
)

// sweep removes what a killed run left: temporary files of paths that are owned or
// wanted, or that were wanted then. Files of others may have such names elsewhere.
func (t *Tree) sweep(files map[string][]byte) {
	suspects := maps.Clone(t.owned)
	for path := range files {
		suspects[path] = true
	}
	for _, path := range t.interrupted() {
		suspects[path] = true
	}
	for _, path := range slices.Sorted(maps.Keys(suspects)) {
		t.sweepOne(path)
	}
	t.sweepOne(Manifest) // last: until then it says where to sweep
}

// interrupted returns what a killed run was about to write, from the manifest that it
// staged before everything else.
func (t *Tree) interrupted() []string {
	content, err := readRegular(t.temporary(Manifest))
	if err != nil {
		return nil
	}
	var m manifest
	if json.Unmarshal(content, &m) != nil {
		return nil // killed while it wrote the manifest: nothing else was staged yet
	}
	return slices.DeleteFunc(m.Files, func(path string) bool { return wrongPath(path, t.mayOwn) != "" })
}

func (t *Tree) sweepOne(path string) {
	file := t.temporary(path)
	if _, err := os.Lstat(file); err != nil || t.plainParents(path) != nil {
		return
	}
	t.step()
	_, _ = removeTemporary(file)
}
