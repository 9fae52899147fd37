package tree

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A manifest lists only what obsgen could have written: nothing outside, not itself, no
// path in two spellings, nothing in a folder that is not a target's.
func TestManifestPaths(t *testing.T) {
	inTarget := func(path string) bool { return !strings.HasPrefix(path, "src/") }
	for path, want := range map[string]string{
		"../x": "leaves the folder", "a/../../x": "leaves the folder", "/etc/passwd": "leaves the folder", "": "leaves the folder",
		"./a": "is not in its shortest form", "a//b": "is not in its shortest form", "a/../b": "is not in its shortest form", "a/": "is not in its shortest form",
		Manifest:        "is the manifest itself",
		"src/main.go":   "is none that is written here",
		"a/" + Manifest: "", "a/x": "", "a..b": "",
	} {
		dir := t.TempDir()
		put(t, dir, Manifest, `{"files": ["a", "`+path+`"]}`)
		_, err := Open(dir, inTarget)
		if want == "" && err == nil {
			continue
		}
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), dir) || !strings.HasSuffix(err.Error(), "; name another folder, or restore the manifest with git") {
			t.Errorf("%q: error %v, want one that says %q", path, err, want)
		}
	}
}

// What is not a plain file of some size is not read: a pipe would wait for ever.
func TestManifestIsAFile(t *testing.T) {
	for want, create := range map[string]func(file string) error{
		"is a folder, not a file":        func(file string) error { return os.Mkdir(file, 0o755) },
		"is a symbolic link, not a file": func(file string) error { return os.Symlink("elsewhere", file) },
		"more than any manifest":         func(file string) error { return os.WriteFile(file, make([]byte, largestManifest+1), 0o644) },
	} {
		dir := t.TempDir()
		put(t, dir, "elsewhere", `{"files": []}`)
		file := filepath.Join(dir, Manifest)
		if err := create(file); err != nil {
			t.Fatal(err)
		}
		wantError(t, generate(dir, before, nil), file, want, "with git")
	}
}

func wantError(t *testing.T, err error, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if err == nil || !strings.Contains(err.Error(), part) {
			t.Errorf("error %v, want one that says %q", err, part)
		}
	}
}
