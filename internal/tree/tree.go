// Package tree keeps a folder of generated files equal to what was rendered. It owns
// exactly the files that its manifest lists, and touches no others.
package tree

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// Kind says what happens to a file.
type Kind string

const (
	Added   Kind = "added"
	Changed Kind = "changed"
	Removed Kind = "removed"
)

// Change is one file that differs from what was rendered.
type Change struct {
	Path string
	Kind Kind
}

// Tree is an output folder and what obsgen owns in it.
type Tree struct {
	dir   string
	owned map[string]bool
	// mayOwn reports whether obsgen could own a path.
	mayOwn func(path string) bool
	// step is called before every change on disk, so that tests can stop there.
	step func()
}

// Open reads the manifest of a folder. A folder that does not exist yet is empty. Every
// path in the manifest must be one that obsgen may own.
func Open(dir string, mayOwn func(path string) bool) (*Tree, error) {
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	owned, err := readManifest(filepath.Join(dir, Manifest), mayOwn)
	if err != nil {
		return nil, err
	}
	return &Tree{dir: dir, owned: owned, mayOwn: mayOwn, step: func() {}}, nil
}

// Compare finds what has to change so that the folder holds the files. Owned files
// that are not among them are stale if scope includes them. Everything that is in
// the way is reported at once, and nothing is written.
func (t *Tree) Compare(files map[string][]byte, scope func(path string) bool) ([]Change, error) {
	var changes []Change
	var obstacles []error
	for _, path := range slices.Sorted(maps.Keys(files)) {
		kind, err := t.compare(path, files[path])
		switch {
		case err != nil:
			obstacles = append(obstacles, err)
		case kind != "":
			changes = append(changes, Change{path, kind})
		}
	}
	for _, path := range slices.Sorted(maps.Keys(t.owned)) {
		if _, wanted := files[path]; wanted || !scope(path) {
			continue
		}
		switch present, err := t.stale(path); {
		case err != nil:
			obstacles = append(obstacles, err)
		case present:
			changes = append(changes, Change{path, Removed})
		}
	}
	return changes, errors.Join(distinct(obstacles)...)
}

// distinct keeps each message once: a link in place of a folder is in the way of every
// file below.
func distinct(obstacles []error) []error {
	seen := map[string]bool{}
	return slices.DeleteFunc(obstacles, func(err error) bool {
		before := seen[err.Error()]
		seen[err.Error()] = true
		return before
	})
}

// compare says how a file on disk differs from its wanted content; empty is equal.
func (t *Tree) compare(path string, want []byte) (Kind, error) {
	info, err := t.lstat(path)
	if err != nil || info == nil {
		return Added, err
	}
	have, err := os.ReadFile(t.file(path))
	if err != nil {
		return "", err
	}
	if bytes.Equal(have, want) {
		return "", nil
	}
	if !t.owned[path] {
		return "", fmt.Errorf("%s exists and was not made by obsgen; move it away, or choose another folder", t.file(path))
	}
	return Changed, nil
}

// stale reports whether an owned file that is no longer wanted is still there.
func (t *Tree) stale(path string) (bool, error) {
	info, err := t.lstat(path)
	return info != nil, err
}

func (t *Tree) file(path string) string { return filepath.Join(t.dir, filepath.FromSlash(path)) }
