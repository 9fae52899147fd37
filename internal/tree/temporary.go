package tree

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// temporaryPrefix says whose a temporary file is.
const temporaryPrefix = ".obsgen-tmp-"

// temporary is where a file waits to be renamed.
func (t *Tree) temporary(path string) string {
	file := t.file(path)
	return filepath.Join(filepath.Dir(file), temporaryPrefix+filepath.Base(file))
}

// stage writes a temporary file. O_EXCL after a removal never follows a link.
func (t *Tree) stage(path string, content []byte) error {
	temporary := t.temporary(path)
	t.step()
	if err := os.MkdirAll(filepath.Dir(temporary), 0o755); err != nil {
		return err
	}
	if _, err := removeTemporary(temporary); err != nil {
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

// unstage removes temporary files and the folders made for them; the manifest's last,
// since a killed unstage is swept by what it lists.
func (t *Tree) unstage(changes []Change) {
	for _, change := range changes {
		if change.Kind == Removed {
			continue
		}
		if removed, _ := removeTemporary(t.temporary(change.Path)); removed {
			t.removeEmptyParents(change.Path)
		}
	}
	_, _ = removeTemporary(t.temporary(Manifest))
}

// removeTemporary leaves folders: obsgen makes none by such a name.
func removeTemporary(file string) (removed bool, err error) {
	info, err := os.Lstat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case info.IsDir():
		return false, fmt.Errorf("%s is a folder where obsgen puts a temporary file; move it away", file)
	}
	err = os.Remove(file)
	return err == nil, err
}
