//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package tree

import (
	"os"
	"testing"
)

// One run at a time writes to a folder; the lock leaves nothing behind.
func TestLock(t *testing.T) {
	dir := t.TempDir() + "/out"
	unlock, err := Lock(dir)
	if err != nil {
		t.Fatal(err)
	}
	want := "another obsgen is writing to " + dir + "; wait for it and run again"
	if _, err := Lock(dir); err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
	if _, err := Lock(t.TempDir()); err != nil {
		t.Errorf("another folder is locked as well: %v", err)
	}
	unlock()
	if unlock, err = Lock(dir); err != nil {
		t.Fatalf("still locked: %v", err)
	}
	unlock()
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("the lock left %v, %v", left, err)
	}
}
