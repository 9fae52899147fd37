package gitref

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// repository is the work tree that holds a folder.
type repository struct{ top string }

// open finds the repository from the nearest folder that exists.
func open(ctx context.Context, folder string) (repository, error) {
	dir := folder
	for info, err := os.Stat(dir); err != nil || !info.IsDir(); info, err = os.Stat(dir) {
		dir = filepath.Dir(dir)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return repository{}, err
	}
	top, err := git(ctx, real, nil, "rev-parse", "--show-toplevel")
	var failed *gitError
	if errors.As(err, &failed) {
		return repository{}, fmt.Errorf("%s is in no git repository (%s); compare folders instead: obsgen diff BEFORE AFTER", folder, failed.said)
	}
	if err != nil {
		return repository{}, err
	}
	// The folder was given by a path that may lead through links; git's top does not.
	if below, err := filepath.Rel(real, filepath.FromSlash(text(top))); err == nil {
		return repository{filepath.Join(dir, below)}, nil
	}
	return repository{filepath.FromSlash(text(top))}, nil
}

// gitError is git's own "no".
type gitError struct{ command, said string }

func (e *gitError) Error() string { return fmt.Sprintf("git %s: %s", e.command, e.said) }

// git runs git and returns what it prints. It asks nobody for a password, takes no lock,
// and fetches nothing.
func git(ctx context.Context, dir string, in io.Reader, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C")
	cmd.Stdin = in
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var exit *exec.ExitError
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("read a git ref: git is not installed; install it, or compare folders: obsgen diff BEFORE AFTER")
	case errors.As(err, &exit):
		return nil, &gitError{args[0], strings.TrimPrefix(text(stderr.Bytes()), "fatal: ")}
	}
	return out, err
}

func text(out []byte) string { return strings.TrimSpace(string(out)) }
