package gitref

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// repo is a repository of a test's own.
type repo struct {
	t   *testing.T
	dir string
}

// newRepo makes a repository with a branch main. Nothing of this machine's git shows in it.
func newRepo(t *testing.T) repo {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		if os.Getenv("OBSGEN_REQUIRE_TOOLS") == "1" {
			t.Fatal("git is missing, and OBSGEN_REQUIRE_TOOLS=1 asks for it")
		}
		t.Skip("git is missing: nothing was read from a repository")
	}
	for name, value := range map[string]string{
		"GIT_CONFIG_GLOBAL": os.DevNull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": os.TempDir(),
		"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
		"GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.com",
		// A fetch starts maintenance in the background, which writes on while the test cleans up.
		"GIT_CONFIG_COUNT": "2", "GIT_CONFIG_KEY_0": "maintenance.auto", "GIT_CONFIG_VALUE_0": "false",
		"GIT_CONFIG_KEY_1": "gc.auto", "GIT_CONFIG_VALUE_1": "0",
	} {
		t.Setenv(name, value)
	}
	r := repo{t, t.TempDir()}
	r.git("init", "--quiet", "--initial-branch=main")
	r.git("config", "uploadpack.allowAnySHA1InWant", "true")
	r.git("config", "uploadpack.allowFilter", "true")
	return r
}

func (r repo) git(args ...string) string {
	r.t.Helper()
	cmd := exec.Command("git", append([]string{"-C", r.dir}, args...)...)
	out, err := cmd.CombinedOutput()
	if err != nil {
		r.t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out))
}

// write puts files into the work tree: a path, its content, a path, …
func (r repo) write(files ...string) {
	r.t.Helper()
	for i := 0; i < len(files); i += 2 {
		path := filepath.Join(r.dir, filepath.FromSlash(files[i]))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			r.t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(files[i+1]), 0o644); err != nil {
			r.t.Fatal(err)
		}
	}
}

// commit commits files, and returns the commit.
func (r repo) commit(files ...string) string {
	r.t.Helper()
	r.write(files...)
	r.git("add", "--all")
	r.git("commit", "--quiet", "--allow-empty", "--message=m")
	return r.git("rev-parse", "HEAD")
}

// clone clones as from a server, for which a path alone would not do.
func (r repo) clone(args ...string) repo {
	r.t.Helper()
	dir := r.t.TempDir()
	r.git(append(append([]string{"clone", "--quiet"}, args...), "file://"+filepath.ToSlash(r.dir), dir)...)
	return repo{r.t, dir}
}

// fetch runs the command that an error recommends.
func (r repo) fetch(err error) {
	r.t.Helper()
	_, command, found := strings.Cut(err.Error(), "git fetch ")
	if !found {
		r.t.Fatalf("no command in: %v", err)
	}
	command, _, _ = strings.Cut(strings.Trim(command, "`"), " (")
	r.git(append([]string{"fetch", "--quiet"}, strings.Fields(command)...)...)
}

func (r repo) path(name string) string { return filepath.Join(r.dir, filepath.FromSlash(name)) }
