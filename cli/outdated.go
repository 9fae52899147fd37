package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// warnOutdated says when a source file of the program is newer than the program: it has the
// definitions as they were when it was built, and would find nothing wrong with others.
func (a *app) warnOutdated() {
	program, err := os.Executable()
	info, known := debug.ReadBuildInfo()
	if err != nil || !known || strings.Contains(program, "go-build") {
		return // go run builds what has changed
	}
	built, err := os.Stat(program)
	if err != nil || moduleOf(".") != info.Main.Path {
		return
	}
	if file := newerSource(".", built.ModTime()); file != "" {
		fmt.Fprintf(a.stderr, "obsgen: %s is newer than this program, which has the definitions as they were when it was built: build it again, or use go run\n", file)
	}
}

// moduleOf is the path of the module whose root a folder is, if it is one.
func moduleOf(dir string) string {
	content, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return ""
	}
	if match := moduleLine.FindSubmatch(content); match != nil {
		return string(match[1])
	}
	return ""
}

var moduleLine = regexp.MustCompile(`(?m)^module\s+"?([^\s"]+)`)

var errFound = errors.New("found")

// newerSource finds a source file of the module that is newer than a time. Tests, other
// modules and what the go tool passes over are no part of the program.
func newerSource(root string, than time.Time) string {
	found := ""
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return nil
		case entry.IsDir() && path != root && isForeign(path):
			return filepath.SkipDir
		case entry.IsDir(), !strings.HasSuffix(path, ".go"), strings.HasSuffix(path, "_test.go"):
			return nil
		}
		if file, err := entry.Info(); err == nil && file.ModTime().After(than) {
			found = path
			return errFound
		}
		return nil
	})
	return found
}

func isForeign(dir string) bool {
	name := filepath.Base(dir)
	_, err := os.Stat(filepath.Join(dir, "go.mod"))
	return err == nil || slices.Contains([]string{"vendor", "testdata", "node_modules"}, name) || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")
}
