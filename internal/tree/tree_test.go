package tree

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCompareSaysWhatHappens(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	tree, err := Open(dir, everything)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := tree.Compare(asBytes(after), func(path string) bool { return path != "gone/e.txt" })
	if err != nil {
		t.Fatal(err)
	}
	want := []Change{
		{"a.txt", Changed}, {"b/d.txt", Changed}, {"new/deep/h.txt", Added}, {"new/g.txt", Added},
		{"gone/deep/f.txt", Removed}, // gone/e.txt is out of scope
	}
	if diff := cmp.Diff(want, changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	wantTree(t, dir, before, nil) // comparing changes nothing
}

// Somebody works in the folder while obsgen writes: new files stay, and so do the
// folders that they are in.
func TestForeignFilesThatAppearMeanwhile(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	err := generate(dir, after, func() { put(t, dir, "gone/deep/notes", "mine") })
	if err != nil {
		t.Fatal(err)
	}
	wantTree(t, dir, after, contents{"gone/deep/notes": "mine"})
}

// A file that cannot be written at all leaves the old tree as it was.
func TestNothingChangesWhenOneFileCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	tree, err := Open(dir, everything)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := tree.Compare(asBytes(after), everything)
	if err != nil {
		t.Fatal(err)
	}
	// Since the comparison somebody put a file where a folder is needed, last in order.
	put(t, dir, "new", "in the way")
	err = tree.Write(asBytes(after), changes)
	if err == nil || !strings.HasPrefix(err.Error(), "write new/deep/h.txt: ") || !strings.HasSuffix(err.Error(), "; nothing was changed") {
		t.Errorf("error %v", err)
	}
	wantTree(t, dir, before, contents{"new": "in the way"})
}

// Files of obsgen are as readable as any; a server runs as somebody else.
func TestFileMode(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	info, err := os.Stat(filepath.Join(dir, "b", "c.txt"))
	if err != nil || info.Mode().Perm()&0o044 == 0 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
}

// A manifest that names the folder itself, or a folder in it, removes nothing.
func TestManifestNamesAFolder(t *testing.T) {
	for _, path := range []string{".", "b"} {
		dir := t.TempDir()
		put(t, dir, "b/mine", "mine")
		put(t, dir, Manifest, `{"files": ["`+path+`"]}`)
		err := generate(dir, contents{}, nil)
		if err == nil || !strings.Contains(err.Error(), "is a folder, not a file") {
			t.Errorf("%q: error %v", path, err)
		}
		if diff := cmp.Diff(contents{"b/mine": "mine"}, onDisk(t, dir)); diff != "" {
			t.Errorf("%q: %s", path, diff)
		}
	}
}
