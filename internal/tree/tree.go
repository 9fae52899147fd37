// Package tree keeps a folder of generated files equal to what was rendered. It owns
// exactly the files that its manifest lists, and touches no others.
package tree

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
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
}

// Open reads the manifest of a folder. A folder that does not exist yet is empty.
func Open(dir string) (*Tree, error) {
	info, err := os.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		return nil, fmt.Errorf("open output folder: %s is a file; name another folder with -o", dir)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("open output folder: %w", err)
	}
	owned, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	return &Tree{dir: dir, owned: owned}, nil
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
	return changes, errors.Join(obstacles...)
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
		return "", fmt.Errorf("%s exists and was not made by obsgen; move it away, or choose another folder with -o", t.file(path))
	}
	return Changed, nil
}

// stale reports whether an owned file that is no longer wanted is still there.
func (t *Tree) stale(path string) (bool, error) {
	info, err := t.lstat(path)
	return info != nil, err
}

// lstat looks at a path without following symbolic links anywhere below the folder. The
// result is nil if there is nothing.
func (t *Tree) lstat(path string) (fs.FileInfo, error) {
	if err := t.plainParents(path); err != nil {
		return nil, err
	}
	info, err := os.Lstat(t.file(path))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s is %s, not a file; obsgen does not write through it, move it away", t.file(path), describe(info))
	}
	return info, nil
}

func (t *Tree) plainParents(path string) error {
	for dir := filepath.Dir(filepath.FromSlash(path)); dir != "."; dir = filepath.Dir(dir) {
		info, err := os.Lstat(filepath.Join(t.dir, dir))
		if err == nil && !info.IsDir() {
			return fmt.Errorf("%s is %s, not a folder; obsgen does not write through it, move it away", filepath.Join(t.dir, dir), describe(info))
		}
	}
	return nil
}

func describe(info fs.FileInfo) string {
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		return "a symbolic link"
	case info.IsDir():
		return "a folder"
	case info.Mode().IsRegular():
		return "a file"
	}
	return "a special file"
}

func (t *Tree) file(path string) string { return filepath.Join(t.dir, filepath.FromSlash(path)) }
