package tree

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
)

// Write carries changes out. All new contents are first written beside their places,
// so that a full or read-only disk leaves the old tree as it was; then each is renamed
// into place, whole. After a kill at any point the next run finishes: ownership is
// recorded before the first file, and left-over temporary files are swept away. The
// manifest is staged first, so that it tells the next run where to sweep.
func (t *Tree) Write(files map[string][]byte, changes []Change) error {
	t.step()
	if err := os.MkdirAll(t.dir, 0o755); err != nil {
		return fmt.Errorf("make output folder: %w", err)
	}
	t.sweep(files)
	if err := t.stageAll(files, changes); err != nil {
		t.unstage(changes)
		return err
	}
	for _, change := range changes {
		if err := t.apply(change); err != nil {
			return fmt.Errorf("write %s: %w; run generate again to finish", change.Path, err)
		}
	}
	return t.disown(changes)
}

// stageAll also records every wanted file beside what is owned already.
func (t *Tree) stageAll(files map[string][]byte, changes []Change) error {
	for path := range files {
		t.owned[path] = true
	}
	commitManifest, err := t.stageManifest(t.owned)
	if err != nil {
		return fmt.Errorf("write manifest: %w; nothing was changed", err)
	}
	for _, change := range changes {
		if change.Kind == Removed {
			continue
		}
		if err := t.stage(change.Path, files[change.Path]); err != nil {
			return fmt.Errorf("write %s: %w; nothing was changed", change.Path, err)
		}
	}
	if err := commitManifest(); err != nil {
		return fmt.Errorf("write manifest: %w; nothing was changed", err)
	}
	return nil
}

// disown forgets the removed files.
func (t *Tree) disown(changes []Change) error {
	owned := maps.Clone(t.owned)
	for _, change := range changes {
		if change.Kind == Removed {
			delete(owned, change.Path)
		}
	}
	for path := range owned {
		if _, err := os.Lstat(t.file(path)); errors.Is(err, fs.ErrNotExist) {
			delete(owned, path)
		}
	}
	commitManifest, err := t.stageManifest(owned)
	if err != nil {
		return fmt.Errorf("write manifest: %w; run generate again to finish", err)
	}
	return commitManifest()
}

func (t *Tree) apply(change Change) error {
	if change.Kind != Removed {
		return t.commit(change.Path)
	}
	t.step()
	if err := os.Remove(t.file(change.Path)); err != nil {
		return err
	}
	t.removeEmptyParents(change.Path)
	return nil
}

// removeEmptyParents stops at the first folder that is not empty.
func (t *Tree) removeEmptyParents(path string) {
	for dir := filepath.Dir(filepath.FromSlash(path)); dir != "."; dir = filepath.Dir(dir) {
		t.step()
		if os.Remove(filepath.Join(t.dir, dir)) != nil {
			return
		}
	}
}
