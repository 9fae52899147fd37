package cli

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/report"
)

// folderFiles reads all files of a folder, by slash path. Links to files are followed, as
// in a mounted ConfigMap; links to folders below it are not, nor is the ..data that such
// files really lie in.
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
		case entry.IsDir() && path != dir && (entry.Name() == ".git" || strings.HasPrefix(entry.Name(), "..")):
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
	return withPrintableNames(files), nil
}

// withPrintableNames keeps a name with a line feed in it from making a line of its own.
func withPrintableNames(files map[string][]byte) map[string][]byte {
	named := make(map[string][]byte, len(files))
	for name, content := range files {
		named[report.Printable(name)] = content
	}
	return named
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
