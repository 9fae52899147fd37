package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// givenSides reads two files or folders. A file that is named must be one that can be
// compared; in a folder there may be others.
func givenSides(before, after string) (compared, error) {
	b, errBefore := givenFiles(before)
	a, errAfter := givenFiles(after)
	sides := compared{before: b, after: a, beforeName: before, afterName: after, title: before + " → " + after}
	return sides, errors.Join(onSide("before", errBefore), onSide("after", errAfter))
}

// onSide says on which side of the comparison something is wrong.
func onSide(side string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w", side, err)
}

func givenFiles(name string) (map[string][]byte, error) {
	if isFolder(name) {
		return folderFiles(name)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usageError{fmt.Errorf("there is no file or folder %s", name)}
	case err == nil && !info.Mode().IsRegular(): // reading a pipe may never end
		return nil, usageError{fmt.Errorf("%s is neither a file nor a folder", name)}
	}
	content, err := readFile(name)
	if err != nil {
		return nil, err
	}
	_, err = resource.Read(resource.File{Path: filepath.ToSlash(name), Content: content})
	return withPrintableNames(map[string][]byte{loneName(name): content}), err
}

// loneName is without folders: what is alone may lie in any. That of a runbook is kept, for
// it says what the file is.
func loneName(name string) string {
	dir, base := path.Split(filepath.ToSlash(name))
	if path.Base(dir) == "runbooks" {
		return "runbooks/" + base
	}
	return base
}
