package gitref

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// repository is where git runs: the nearest folder that exists.
type repository struct{ dir string }

// open finds the repository that holds a folder, and the folder's slash path in it. Git
// itself says where it stands, as the way there may lead through symbolic links.
func open(ctx context.Context, folder string) (r repository, below string, err error) {
	dir := folder
	for info, err := os.Stat(dir); err != nil || !info.IsDir(); info, err = os.Stat(dir) {
		dir = filepath.Dir(dir)
	}
	rest, err := filepath.Rel(dir, folder)
	if err != nil {
		return repository{}, "", err
	}
	out, err := git(ctx, dir, nil, "rev-parse", "--is-inside-work-tree", "--show-prefix")
	if err != nil {
		return repository{}, "", unreadable(folder, err)
	}
	inside, prefix, _ := strings.Cut(strings.TrimSuffix(string(out), "\n"), "\n")
	if inside != "true" {
		return repository{}, "", fmt.Errorf("%s is in no work tree of git; give a folder of one with -o", folder)
	}
	below = path.Join(prefix, filepath.ToSlash(rest))
	return repository{dir}, strings.TrimPrefix(below, "."), nil
}

// unreadable says that there is no repository; other troubles git explains itself, such as
// one that belongs to another user.
func unreadable(folder string, err error) error {
	var failed *gitError
	switch {
	case !errors.As(err, &failed):
		return err
	case strings.HasPrefix(failed.said, "not a git repository"):
		return fmt.Errorf("%s is in no git repository; compare folders instead: obsgen diff BEFORE AFTER", folder)
	}
	return fmt.Errorf("read the git repository of %s: %w", folder, err)
}

// gitError is git's own "no".
type gitError struct{ command, said string }

func (e *gitError) Error() string { return fmt.Sprintf("git %s: %s", e.command, e.said) }

// git runs git and returns what it prints. It asks nobody for a password, takes no lock,
// fetches nothing, and takes paths literally.
func git(ctx context.Context, dir string, in io.Reader, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", append([]string{"-C", dir}, args...)...)
	cmd.Env = environment()
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

// ofHooks are what git tells its hooks: their repository, which need not be the folder's.
var ofHooks = []string{"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX"}

func environment() []string {
	env := slices.DeleteFunc(os.Environ(), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		return slices.Contains(ofHooks, name)
	})
	return append(env, "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C", "GIT_LITERAL_PATHSPECS=1")
}

func text(out []byte) string { return strings.TrimSpace(string(out)) }
