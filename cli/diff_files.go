package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/ltv-assistant/obsgen/internal/gitref"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/tree"
)

// baseFiles are what the definitions are compared with: the generated files as they are
// on disk, in a folder, or at a git ref.
func (a *app) baseFiles(ctx context.Context, o diffOptions) (files map[string][]byte, name string, err error) {
	name = o.output
	if o.base != "" {
		name = o.base
	}
	if o.base == "" || isFolder(o.base) {
		files, err = folderFiles(name)
		if errors.Is(err, fs.ErrNotExist) {
			return nil, "", usageError{fmt.Errorf("there is no folder %s; run from the repository's root, set -o, or run generate", name)}
		}
	} else if files, err = gitref.Read(ctx, o.base, o.output); errors.Is(err, gitref.ErrNoFolder) {
		fmt.Fprintf(a.stderr, "obsgen: %s has no folder %s: everything is new\n", o.base, o.output)
		return nil, name, nil
	}
	if err != nil {
		return nil, "", refError(err)
	}
	files, err = tree.Owned(files)
	return files, name, err
}

func refError(err error) error {
	var unknown *gitref.UnknownRefError
	if errors.As(err, &unknown) {
		return usageError{err}
	}
	return err
}

// givenSides reads two files or folders. A file that is named must be one that can be
// compared; in a folder there may be others.
func givenSides(before, after string) (compared, error) {
	b, errBefore := pathFiles(before)
	a, errAfter := pathFiles(after)
	return compared{b, a, before, after}, errors.Join(errBefore, errAfter)
}

func pathFiles(path string) (map[string][]byte, error) {
	if isFolder(path) {
		files, err := folderFiles(path)
		if err != nil {
			return nil, err
		}
		return tree.Owned(files)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usageError{fmt.Errorf("there is no file or folder %s", path)}
	case err == nil && !info.Mode().IsRegular(): // reading a pipe may never end
		return nil, usageError{fmt.Errorf("%s is neither a file nor a folder", path)}
	}
	content, err := readFile(path)
	if err != nil {
		return nil, err
	}
	_, err = resource.Read(resource.File{Path: path, Content: content})
	return map[string][]byte{filepath.Base(path): content}, err
}

func isFile(path string, entry fs.DirEntry) bool {
	if entry.Type()&fs.ModeSymlink == 0 {
		return entry.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// largest is far beyond any file that can be compared.
const largest = 64 << 20

func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err == nil && info.Size() > largest {
		return nil, fmt.Errorf("read %s: it has %d MB, more than any file that can be compared", path, info.Size()>>20)
	}
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// folderFiles reads all files of a folder, by slash path. Links to files are followed, as
// in a mounted ConfigMap; links to folders below it are not.
func folderFiles(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return nil, err
	}
	err = filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == ".git":
			return filepath.SkipDir
		case !isFile(path, entry):
			return nil
		}
		content, err := readFile(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = content
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", dir, err)
	}
	return files, nil
}
