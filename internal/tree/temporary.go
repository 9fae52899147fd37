package tree

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// temporaryPrefix says whose a temporary file is.
const temporaryPrefix = ".obsgen-tmp-"

// temporary is where a file waits to be renamed.
func (t *Tree) temporary(path string) string {
	file := t.file(path)
	return filepath.Join(filepath.Dir(file), temporaryPrefix+filepath.Base(file))
}

// sweep removes what a killed run left. It looks everywhere: the file that was being
// written then may be defined no longer.
func (t *Tree) sweep() {
	_ = filepath.WalkDir(t.dir, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.HasPrefix(entry.Name(), temporaryPrefix) {
			t.step()
			_ = os.Remove(path)
		}
		return nil
	})
}

// stage writes a temporary file. O_EXCL after a removal never follows a link.
func (t *Tree) stage(path string, content []byte) error {
	temporary := t.temporary(path)
	t.step()
	if err := os.MkdirAll(filepath.Dir(temporary), 0o755); err != nil {
		return err
	}
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	t.step()
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	t.step()
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

func (t *Tree) commit(path string) error {
	t.step()
	return os.Rename(t.temporary(path), t.file(path))
}

// unstage removes temporary files and the folders made for them.
func (t *Tree) unstage(changes []Change) {
	_ = os.Remove(t.temporary(Manifest))
	for _, change := range changes {
		if change.Kind != Removed && os.Remove(t.temporary(change.Path)) == nil {
			t.removeEmptyParents(change.Path)
		}
	}
}
