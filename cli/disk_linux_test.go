package cli

import (
	"fmt"
	"os"
	"syscall"

	"github.com/rogpeppe/go-internal/testscript"
)

// condition tells scripts what the machine lets them do.
func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Getuid() == 0, nil
	case "mount":
		return canMount(), nil
	}
	return false, fmt.Errorf("unknown condition %s", name)
}

func canMount() bool {
	dir, err := os.MkdirTemp("", "mount")
	if err != nil {
		return false
	}
	defer os.Remove(dir)
	if syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=4k") != nil {
		return false
	}
	return syscall.Unmount(dir, 0) == nil
}

// disk is: disk FOLDER SIZE. It mounts a disk of that size.
func disk(ts *testscript.TestScript, _ bool, args []string) {
	mount(ts, args[0], 0, "size="+args[1])
}

// readOnly is: readonly FOLDER. Root may write in spite of permissions, but not to a
// disk that is mounted read-only.
func readOnly(ts *testscript.TestScript, _ bool, args []string) {
	if os.Getuid() == 0 {
		mount(ts, args[0], syscall.MS_RDONLY, "")
		return
	}
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o755))
	ts.Check(os.Chmod(ts.MkAbs(args[0]), 0o555))
}

func mount(ts *testscript.TestScript, name string, flags uintptr, options string) {
	dir := ts.MkAbs(name)
	ts.Check(os.MkdirAll(dir, 0o755))
	ts.Check(syscall.Mount("tmpfs", dir, "tmpfs", flags, options))
	ts.Defer(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
}
