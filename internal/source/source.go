// Package source finds where a definition stands in Go files, so that findings can
// name file and line without every definition having to carry them.
package source

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// mostEntries bounds the search: whoever has more below the folder runs obsgen
// somewhere else than beside the definitions.
const mostEntries = 20_000

// Place is a line of a file. The zero Place is unknown.
type Place struct {
	File string
	Line int
}

// Scan reads the Go files below a folder of a module, other modules left out. Files that
// do not parse are passed over: the compiler speaks of them. Outside of a module, such as
// in a home folder, it reads nothing.
func Scan(root string) *Index {
	s := newScanner(root)
	if !inModule(root) {
		return s.index()
	}
	entries := 0
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if entries++; entries > mostEntries {
			return filepath.SkipAll
		}
		return s.visit(path, entry, err)
	})
	return s.index()
}

// visit passes over links, pipes and the like: opening a pipe waits for ever.
func (s *scanner) visit(path string, entry fs.DirEntry, err error) error {
	switch {
	case err != nil:
		return nil
	case entry.IsDir() && skipped(path, s.root, entry.Name()):
		return filepath.SkipDir
	case entry.Type().IsRegular() && strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
		s.file(path)
	}
	return nil
}

func skipped(path, root, name string) bool {
	if path == root {
		return false
	}
	return hasModule(path) || strings.HasPrefix(name, ".") || name == "vendor" || name == "testdata" || name == "node_modules"
}

// inModule looks for go.mod in the folder and its parents.
func inModule(root string) bool {
	dir, err := filepath.Abs(root)
	for err == nil && !hasModule(dir) {
		if dir == filepath.Dir(dir) {
			return false
		}
		dir = filepath.Dir(dir)
	}
	return err == nil
}

func hasModule(dir string) bool {
	info, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil && info.Mode().IsRegular()
}
