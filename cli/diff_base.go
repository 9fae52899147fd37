package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/ltv-assistant/obsgen/internal/tree"
)

// base is what the definitions are compared with.
type base struct {
	files    map[string][]byte
	name     string
	isFolder bool
}

// base reads the generated files as they are on disk, in a folder, or at a git ref.
func (a *app) base(ctx context.Context, o diffOptions) (b base, err error) {
	if err := isNoFile(o.output); err != nil {
		return b, err
	}
	switch {
	case o.base == "":
		b = base{name: o.output, isFolder: true}
		b.files, err = baseFolder(b.name, "run from the repository's root, set -o, or run generate")
	case a.isRef(ctx, o):
		b = base{name: o.base}
		b.files, err = a.refFiles(ctx, o)
	default:
		b = base{name: o.base, isFolder: true}
		b.files, err = baseFolder(b.name, "name a git ref or a folder")
	}
	if err != nil {
		return b, err
	}
	owned, others, err := tree.Owned(b.files)
	a.sayNotOurs(others)
	b.files = owned
	return b, onSide("before", err)
}

// isNoFile refuses -o README.md: its files would all be new.
func isNoFile(output string) error {
	if info, err := os.Stat(output); err == nil && !info.IsDir() {
		return usageError{fmt.Errorf("%s is a file, not the folder of the generated files; name that with -o", output)}
	}
	return nil
}

func baseFolder(name, hint string) (map[string][]byte, error) {
	files, err := folderFiles(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usageError{fmt.Errorf("there is no folder %s; %s", name, hint)}
	}
	return files, onSide("before", err)
}
