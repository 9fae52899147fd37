// Package gitref reads a folder as it is at a git ref, from git's objects: neither the
// work tree nor the index is touched.
package gitref

import (
	"context"
	"errors"
	"fmt"
)

// ErrNoFolder says that a ref has no such folder.
var ErrNoFolder = errors.New("the ref has no such folder")

// UnknownRefError is about a ref that does not name a commit.
type UnknownRefError struct{ Ref, Advice string }

func (e *UnknownRefError) Error() string {
	return fmt.Sprintf("git knows no commit %q%s", e.Ref, e.Advice)
}

// Read returns the files below a folder as they are at a ref, by slash path below the
// folder. The folder is absolute or relative to the current one, and need not exist now.
// A ref is whatever git takes for a commit; REF... is where it and HEAD parted. Symbolic
// links and submodules are left out.
func Read(ctx context.Context, ref, folder string) (map[string][]byte, error) {
	repo, commit, below, err := find(ctx, ref, folder)
	if err != nil {
		return nil, err
	}
	files, err := repo.files(ctx, commit, below)
	if err != nil {
		return nil, incomplete(fmt.Errorf("read %s at %s: %w", folder, ref, err))
	}
	return files, nil
}

// gone explains why a relative path leads nowhere.
func gone(err error) error {
	return fmt.Errorf("find the current folder: %w; it may have been deleted: cd to one that exists", err)
}
