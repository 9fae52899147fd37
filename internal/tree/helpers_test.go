package tree

import (
	"encoding/json"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

type contents = map[string]string

func everything(string) bool { return true }

func asBytes(files contents) map[string][]byte {
	all := map[string][]byte{}
	for path, content := range files {
		all[path] = []byte(content)
	}
	return all
}

// generate does what the command does: lock, compare, then write.
func generate(dir string, files contents, step func()) error {
	unlock, err := Lock(dir)
	if err != nil {
		return err
	}
	defer unlock() // as the kernel does when the process is killed
	tree, err := Open(dir, everything)
	if err != nil {
		return err
	}
	if step != nil {
		tree.step = step
	}
	changes, err := tree.Compare(asBytes(files), everything)
	if err != nil {
		return err
	}
	return tree.Write(asBytes(files), changes)
}

func mustGenerate(t *testing.T, dir string, files contents) {
	t.Helper()
	if err := generate(dir, files, nil); err != nil {
		t.Fatal(err)
	}
}

// errKilled is what a killed run panics with in the tests.
var errKilled = errors.New("killed")

// generateKilled stops at a step, as a kill does: nothing after it happens. It reports
// whether the run came that far.
func generateKilled(t *testing.T, dir string, files contents, at int) (stopped bool) {
	t.Helper()
	defer func() {
		if reason := recover(); reason != nil {
			if reason != errKilled {
				panic(reason)
			}
			stopped = true
		}
	}()
	steps := 0
	err := generate(dir, files, func() {
		if steps == at {
			panic(errKilled)
		}
		steps++
	})
	if err != nil {
		t.Fatal(err)
	}
	return false
}

func put(t *testing.T, dir, path, content string) {
	t.Helper()
	file := filepath.Join(dir, path)
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

// onDisk reads everything but the manifest.
func onDisk(t *testing.T, dir string) contents {
	t.Helper()
	files := contents{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || entry.Name() == Manifest {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// wantTree wants exactly these files, and a manifest that lists exactly the owned ones.
func wantTree(t *testing.T, dir string, owned, foreign contents) {
	t.Helper()
	want := maps.Clone(owned)
	maps.Copy(want, foreign)
	if diff := cmp.Diff(want, onDisk(t, dir)); diff != "" {
		t.Fatalf("files (-want +got):\n%s", diff)
	}
	content, err := os.ReadFile(filepath.Join(dir, Manifest))
	if err != nil {
		t.Fatal(err)
	}
	var m manifest
	if err := json.Unmarshal(content, &m); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(slices.Sorted(maps.Keys(owned)), m.Files); diff != "" {
		t.Fatalf("manifest (-want +got):\n%s", diff)
	}
}

// wantWhole wants every file, temporary ones left out, to be one that was there before
// or one that is to be there.
func wantWhole(t *testing.T, dir string, before, after, foreign contents) {
	t.Helper()
	for path, content := range onDisk(t, dir) {
		if strings.HasPrefix(filepath.Base(path), temporaryPrefix) {
			continue
		}
		known := false
		for _, files := range []contents{before, after, foreign} {
			if want, ok := files[path]; ok && want == content {
				known = true
			}
		}
		if !known {
			t.Fatalf("%s holds %q, which is neither its old nor its new content", path, content)
		}
	}
	for path, content := range foreign {
		if got := onDisk(t, dir)[path]; got != content {
			t.Fatalf("the foreign file %s holds %q, want %q", path, got, content)
		}
	}
	for path := range before {
		if _, stays := after[path]; stays {
			if _, there := onDisk(t, dir)[path]; !there {
				t.Fatalf("%s is missing in between", path)
			}
		}
	}
}
