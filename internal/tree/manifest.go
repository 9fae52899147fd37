package tree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// Manifest is the file that lists what obsgen owns in a folder.
const Manifest = ".obsgen.json"

// largestManifest is far beyond what any bundle needs.
const largestManifest = 4 << 20

type manifest struct {
	Comment string   `json:"comment"`
	Files   []string `json:"files"`
}

// readManifest returns the owned paths. Paths that obsgen would not have written are
// refused: somebody else wrote them.
func readManifest(file string, mayOwn func(path string) bool) (map[string]bool, error) {
	content, err := readRegular(file)
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
		if wrong := wrongPath(path, mayOwn); wrong != "" {
			return nil, fmt.Errorf("read manifest %s: the path %q %s; name another folder, or restore the manifest with git", file, path, wrong)
		}
		owned[path] = true
	}
	return owned, nil
}

// readRegular does not wait for a pipe, nor follow a link out of the folder.
func readRegular(file string) ([]byte, error) {
	info, err := os.Lstat(file)
	switch {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is %s, not a file; move it away and restore the manifest with git", file, describe(info))
	case info.Size() > largestManifest:
		return nil, fmt.Errorf("%s has %d bytes, more than any manifest; restore it with git", file, info.Size())
	}
	return os.ReadFile(file)
}

func wrongPath(name string, mayOwn func(path string) bool) string {
	switch {
	case !filepath.IsLocal(filepath.FromSlash(name)):
		return "leaves the folder"
	case path.Clean(name) != name:
		return "is not in its shortest form"
	case name == Manifest:
		return "is the manifest itself"
	case !mayOwn(name):
		return "is none that is written here"
	}
	return ""
}

// stageManifest writes nothing if the manifest says so already.
func (t *Tree) stageManifest(owned map[string]bool) (commit func() error, err error) {
	content, err := encodeManifest(owned)
	if err != nil {
		return nil, err
	}
	if have, err := os.ReadFile(t.file(Manifest)); err == nil && bytes.Equal(have, content) {
		return func() error { return nil }, nil
	}
	return func() error { return t.commit(Manifest) }, t.stage(Manifest, content)
}

func encodeManifest(owned map[string]bool) ([]byte, error) {
	content, err := json.MarshalIndent(manifest{
		Comment: "the files that obsgen generate owns here; it removes them when they are no longer defined",
		Files:   slices.Sorted(maps.Keys(owned)),
	}, "", "  ")
	return append(content, '\n'), err
}
