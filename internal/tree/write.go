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
// recorded before the first file, and left-over temporary files are replaced.
func (t *Tree) Write(files map[string][]byte, changes []Change) error {
	if err := os.MkdirAll(t.dir, 0o755); err != nil {
		return fmt.Errorf("make output folder: %w", err)
	}
	if err := t.stageAll(files, changes); err != nil {
		t.unstage(changes)
		return err
	}
	if err := t.own(files); err != nil {
		t.unstage(changes)
		return fmt.Errorf("write manifest: %w", err)
	}
	for _, change := range changes {
		if err := t.apply(change); err != nil {
			return fmt.Errorf("write %s: %w; run generate again to finish", change.Path, err)
		}
	}
	return t.disown(changes)
}

func (t *Tree) stageAll(files map[string][]byte, changes []Change) error {
	for _, change := range changes {
		if change.Kind == Removed {
			continue
		}
		if err := t.stage(change.Path, files[change.Path]); err != nil {
			return fmt.Errorf("write %s: %w; nothing was changed", change.Path, err)
		}
	}
	return nil
}

// own records every wanted file beside what is owned already.
func (t *Tree) own(files map[string][]byte) error {
	for path := range files {
		t.owned[path] = true
	}
	return t.writeManifest(t.owned)
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
	return t.writeManifest(owned)
}

func (t *Tree) apply(change Change) error {
	if change.Kind != Removed {
		return t.commit(change.Path)
	}
	if err := os.Remove(t.file(change.Path)); err != nil {
		return err
	}
	t.removeEmptyParents(change.Path)
	return nil
}

// removeEmptyParents stops at the first folder that is not empty.
func (t *Tree) removeEmptyParents(path string) {
	for dir := filepath.Dir(filepath.FromSlash(path)); dir != "."; dir = filepath.Dir(dir) {
		if os.Remove(filepath.Join(t.dir, dir)) != nil {
			return
		}
	}
}

// temporary is where a file waits to be renamed; the name says whose it is.
func (t *Tree) temporary(path string) string {
	file := t.file(path)
	return filepath.Join(filepath.Dir(file), ".obsgen-tmp-"+filepath.Base(file))
}

// stage writes a temporary file. O_EXCL after a removal never follows a link.
func (t *Tree) stage(path string, content []byte) error {
	temporary := t.temporary(path)
	if err := os.MkdirAll(filepath.Dir(temporary), 0o755); err != nil {
		return err
	}
	if err := os.Remove(temporary); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = file.Write(content)
	return errors.Join(err, file.Close())
}

func (t *Tree) commit(path string) error { return os.Rename(t.temporary(path), t.file(path)) }

// unstage removes temporary files and the folders made for them.
func (t *Tree) unstage(changes []Change) {
	for _, change := range changes {
		if change.Kind != Removed && os.Remove(t.temporary(change.Path)) == nil {
			t.removeEmptyParents(change.Path)
		}
	}
}
