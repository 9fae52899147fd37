package tree

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

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
