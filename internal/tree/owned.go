package tree

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Owned parts files by the manifest among them: other files in the folder are not
// obsgen's. Without a manifest it keeps all.
func Owned(files map[string][]byte) (owned map[string][]byte, others []string, err error) {
	content, listed := files[Manifest]
	if !listed {
		return files, nil, nil
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return nil, nil, fmt.Errorf("read manifest %s: %w; restore it with git", Manifest, err)
	}
	owned = map[string][]byte{}
	for _, path := range m.Files {
		if content, there := files[path]; there {
			owned[path] = content
		}
	}
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if _, ours := owned[path]; !ours && path != Manifest {
			others = append(others, path)
		}
	}
	return owned, others, nil
}
