package tree

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Manifest is the file that lists what obsgen owns in a folder.
const Manifest = ".obsgen.json"

type manifest struct {
	Comment string   `json:"comment"`
	Files   []string `json:"files"`
}

// readManifest returns the owned paths. Paths that leave the folder are refused:
// somebody else wrote them.
func readManifest(dir string) (map[string]bool, error) {
	file := filepath.Join(dir, Manifest)
	content, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return map[string]bool{}, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read manifest: %w", err)
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		return nil, fmt.Errorf("read manifest %s: %w; restore it with git, or delete it and let obsgen adopt the files that are unchanged", file, err)
	}
	owned := map[string]bool{}
	for _, path := range m.Files {
		if !filepath.IsLocal(filepath.FromSlash(path)) {
			return nil, fmt.Errorf("read manifest %s: the path %q leaves the folder; restore the manifest with git", file, path)
		}
		owned[path] = true
	}
	return owned, nil
}

func (t *Tree) writeManifest(owned map[string]bool) error {
	content, err := json.MarshalIndent(manifest{
		Comment: "the files that obsgen generate owns here; it removes them when they are no longer defined",
		Files:   slices.Sorted(maps.Keys(owned)),
	}, "", "  ")
	if err != nil {
		return err
	}
	content = append(content, '\n')
	if have, err := os.ReadFile(t.file(Manifest)); err == nil && string(have) == string(content) {
		return nil
	}
	if err := t.stage(Manifest, content); err != nil {
		return err
	}
	return t.commit(Manifest)
}
