package tree

import (
	"maps"
	"os"
	"path/filepath"
	"testing"
)

// Only what obsgen could have left is swept: temporary files of owned and wanted paths,
// and of what a killed run had begun to write.
func TestSweep(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	mine := contents{"b/.obsgen-tmp-notes": "mine", "a/.obsgen-tmp-c.txt": "mine", ".obsgen-tmp-": "mine"}
	for path, content := range mine {
		put(t, dir, path, content)
	}
	for _, path := range []string{".obsgen-tmp-a.txt", "b/.obsgen-tmp-c.txt", "gone/.obsgen-tmp-e.txt", "new/.obsgen-tmp-g.txt", "was/.obsgen-tmp-begun"} {
		put(t, dir, path, "left over")
	}
	put(t, dir, ".obsgen-tmp-"+Manifest, `{"files": ["was/begun", "../begun"]}`)
	mustGenerate(t, dir, after)
	wantTree(t, dir, after, mine)
}

// A folder at a temporary file's name is somebody's, even an empty one.
func TestFolderAtATemporaryName(t *testing.T) {
	dir := t.TempDir()
	mustGenerate(t, dir, before)
	for _, path := range []string{"b/.obsgen-tmp-d.txt", "b/.obsgen-tmp-c.txt"} {
		if err := os.Mkdir(filepath.Join(dir, path), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	wantError(t, generate(dir, after, nil), "write b/d.txt: ", filepath.Join(dir, "b", ".obsgen-tmp-d.txt")+" is a folder where", "; nothing was changed")
	wantTree(t, dir, before, nil)
	other := maps.Clone(before)
	other["a.txt"] = "other"
	mustGenerate(t, dir, other)
	if _, err := os.Stat(filepath.Join(dir, "b", ".obsgen-tmp-c.txt")); err != nil {
		t.Error(err)
	}
}

func TestDanglingFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	if err := os.Symlink("missing", dir); err != nil {
		t.Fatal(err)
	}
	wantError(t, generate(dir, after, nil), dir+" is a symbolic link to nothing; ", "name another folder")
	_, err := Open(dir, everything)
	wantError(t, err, dir+" is a symbolic link to nothing; ", "name another folder")
}
