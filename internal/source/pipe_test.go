//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package source_test

import (
	"path/filepath"
	"syscall"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen/internal/source"
)

// Opening a pipe that nobody writes to waits for ever.
func TestPipe(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module x\n")
	if err := syscall.Mkfifo(filepath.Join(dir, "x.go"), 0o644); err != nil {
		t.Fatal(err)
	}
	done := make(chan bool)
	go func() { source.Scan(dir); close(done) }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("the scan waits for a pipe")
	}
}
