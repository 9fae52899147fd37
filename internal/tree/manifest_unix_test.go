//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package tree

import (
	"path/filepath"
	"syscall"
	"testing"
)

func TestManifestIsAPipe(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, Manifest), 0o644); err != nil {
		t.Fatal(err)
	}
	wantError(t, generate(dir, before, nil), "is a special file, not a file", "with git")
}
