package tree

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// checkFolder wants a folder, or nothing at all: then it is made later.
func checkFolder(dir string) error {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return checkDangling(dir)
	case err != nil:
		return fmt.Errorf("open output folder: %w", err)
	case !info.IsDir():
		return fmt.Errorf("open output folder: %s is a file; name another folder", dir)
	}
	return nil
}

func checkDangling(dir string) error {
	if _, err := os.Lstat(dir); err != nil {
		return nil
	}
	return fmt.Errorf("open output folder: %s is a symbolic link to nothing; make the folder that it leads to, or name another folder", dir)
}
