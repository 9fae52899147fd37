package tree

import (
	"errors"
	"fmt"
	"os"
)

// errLocked is what lockDir returns when another process holds the lock.
var errLocked = errors.New("locked")

// Lock keeps every other run from writing to the folder until it is unlocked. It makes
// the folder if there is none. The lock is on the folder itself: it leaves no file, and
// the kernel takes it away when the process dies.
func Lock(dir string) (unlock func(), err error) {
	if err := checkFolder(dir); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, fmt.Errorf("make output folder: %w", err)
	}
	unlock, err = lockDir(dir)
	if errors.Is(err, errLocked) {
		return nil, fmt.Errorf("another obsgen is writing to %s; wait for it and run again", dir)
	}
	if err != nil {
		return nil, fmt.Errorf("lock output folder: %w", err)
	}
	return unlock, nil
}
