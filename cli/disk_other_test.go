//go:build !linux

package cli

import (
	"fmt"
	"os"

	"github.com/rogpeppe/go-internal/testscript"
)

// condition tells scripts what the machine lets them do; small disks are mounted on
// Linux only, and the scripts that want one say that they are skipped.
func condition(name string) (bool, error) {
	switch name {
	case "root":
		return os.Getuid() == 0, nil
	case "mount":
		return false, nil
	}
	return false, fmt.Errorf("unknown condition %s", name)
}

func disk(ts *testscript.TestScript, _ bool, _ []string) {
	ts.Fatalf("a disk of a given size can be had on Linux only")
}

func readOnly(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.MkdirAll(ts.MkAbs(args[0]), 0o755))
	ts.Check(os.Chmod(ts.MkAbs(args[0]), 0o555))
}
