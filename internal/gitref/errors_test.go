package gitref

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestUnknownRef(t *testing.T) {
	r := newRepo(t)
	r.commit("generated/x", "1")
	for _, ref := range []string{"", "...", "nosuch", "nosuch...", "-x", "--help", "^main", "main..HEAD", "HEAD~5", "a b", "HEAD:generated",
		"0123456789abcdef0123456789abcdef01234567", "x\ny", "x\x00y", "origin/main"} {
		_, err := Read(t.Context(), ref, r.path("generated"))
		var unknown *UnknownRefError
		if !errors.As(err, &unknown) {
			t.Errorf("%q: %v, want an UnknownRefError", ref, err)
		}
	}
}

// What git knows, but not as a commit, cannot be fetched.
func TestNoCommit(t *testing.T) {
	r := newRepo(t)
	r.commit("generated/x", "1")
	r.git("update-ref", "refs/remotes/origin/main", "HEAD")
	tree := r.git("rev-parse", "HEAD^{tree}")
	for ref, want := range map[string]string{
		"HEAD:generated": "give the ref HEAD and, apart from it, the folder generated",
		"origin/main:":   "give the ref origin/main and, apart from it, the folder .",
		"HEAD~9:x":       "give the ref HEAD~9",
		tree:             "it is a tree; name a commit",
		tree[:9]:         "it is a tree; name a commit",
	} {
		_, err := Read(t.Context(), ref, r.path("generated"))
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "fetch") || strings.Contains(err.Error(), "did you mean") {
			t.Errorf("%s: %v, want %s", ref, err, want)
		}
	}
}

// In a folder that was deleted there are no relative paths.
func TestDeletedFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	if err := os.Remove(dir); err != nil {
		t.Skip(err)
	}
	if _, err := Read(t.Context(), "HEAD", "generated"); err == nil || !strings.Contains(err.Error(), "cd to one that exists") {
		t.Errorf("%v", err)
	}
}

func TestElsewhere(t *testing.T) {
	r := newRepo(t)
	r.commit("generated/x", "1", "a/generated/deep/x", "1", "b/generated", "a file")
	found, err := Elsewhere(t.Context(), "HEAD", r.path("a/b/generated"))
	if err != nil || !slices.Equal(found, []string{"a/generated", "generated"}) {
		t.Errorf("%v, %v", found, err)
	}
	if !Known(t.Context(), "main", r.path("generated")) || Known(t.Context(), "generated", r.path("generated")) || Known(t.Context(), "main", t.TempDir()) {
		t.Error("a ref is known where it is not, or is not where it is")
	}
}

// What the error says to run must bring what was asked for.
func TestShallow(t *testing.T) {
	for name, test := range map[string]struct {
		ref  string
		args []string
		side bool // on another branch than main
	}{
		"parent":             {ref: "HEAD^1"},
		"three back":         {ref: "HEAD~3"},
		"another branch":     {ref: "origin/side"},
		"nested name":        {ref: "origin/feature/x"},
		"merge base":         {ref: "origin/side..."},
		"known, not related": {ref: "origin/side...", args: []string{"--no-single-branch"}},
		"commit":             {ref: "FIRST"},
		"parent of branch":   {ref: "origin/main~2"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRepo(t)
			first := r.commit("g/x", "1")
			r.git("branch", "feature/x")
			r.commit("g/x", "2")
			r.git("branch", "side")
			r.commit("g/x", "3")
			r.commit("g/x", "4")
			clone := r.clone(append(test.args, "--depth=1")...)
			ref := strings.Replace(test.ref, "FIRST", first, 1)
			_, err := Read(t.Context(), ref, clone.path("g"))
			if err == nil || !strings.Contains(err.Error(), "shallow") {
				t.Fatalf("%v, want a word about the shallow clone", err)
			}
			t.Log(err)
			clone.fetch(err)
			if _, err := Read(t.Context(), ref, clone.path("g")); err != nil {
				t.Errorf("after the command: %v", err)
			}
		})
	}
}

// As actions/checkout leaves it: a detached merge commit that no branch leads to.
func TestShallowMerge(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1")
	r.git("checkout", "--quiet", "-b", "topic")
	r.commit("g/x", "2")
	r.git("checkout", "--quiet", "--detach", "main")
	r.git("merge", "--quiet", "--no-ff", "--message=m", "topic")
	r.git("update-ref", "refs/pull/1/merge", "HEAD")
	ci := newRepo(t)
	ci.git("remote", "add", "origin", "file://"+filepath.ToSlash(r.dir))
	ci.git("fetch", "--quiet", "--depth=1", "origin", "+refs/pull/1/merge:refs/remotes/pull/1/merge")
	ci.git("checkout", "--quiet", "--detach", "refs/remotes/pull/1/merge")
	_, err := Read(t.Context(), "HEAD^1", ci.path("g"))
	if err == nil || !strings.Contains(err.Error(), "fetch-depth: 2") {
		t.Fatalf("%v, want a word about fetch-depth", err)
	}
	ci.fetch(err)
	checkRead(t, "HEAD^1", ci.path("g"), map[string]string{"x": "1"})
}

func TestNoMergeBase(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1")
	r.git("checkout", "--quiet", "--orphan", "other")
	r.commit("g/x", "2")
	if _, err := Read(t.Context(), "main...", r.path("g")); err == nil || !strings.Contains(err.Error(), "no commit in common") {
		t.Errorf("%v", err)
	}
}

// A partial clone is not asked to fetch, and what it lacks is no empty folder.
func TestPartialClone(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1", "g/deep/y", "1")
	for _, filter := range []string{"blob:none", "tree:0"} {
		clone := r.clone("--no-checkout", "--filter="+filter)
		_, err := Read(t.Context(), "HEAD", clone.path("g"))
		if err == nil || errors.Is(err, ErrNoFolder) || !strings.Contains(err.Error(), "partial clone") {
			t.Errorf("%s: %v, want a word about the partial clone", filter, err)
			continue
		}
		clone.fetch(err)
		checkRead(t, "HEAD", clone.path("g"), map[string]string{"x": "1", "deep/y": "1"})
	}
}

func TestNoRepository(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1")
	outside := t.TempDir()
	for _, folder := range []string{outside, filepath.Join(outside, "not/there"), r.path(".git/hooks")} {
		if _, err := Read(t.Context(), "HEAD", folder); err == nil || !strings.Contains(err.Error(), folder) {
			t.Errorf("%s: %v", folder, err)
		}
	}
	t.Setenv("PATH", t.TempDir())
	if _, err := Read(t.Context(), "HEAD", r.path("g")); err == nil || !strings.Contains(err.Error(), "git is not installed") {
		t.Errorf("without git: %v", err)
	}
}

func TestCancelled(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, "HEAD", r.path("g")); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

// Neither index nor work tree is touched.
func TestTouchesNothing(t *testing.T) {
	r := newRepo(t)
	r.commit("g/x", "1")
	r.write("g/x", "2")
	before, _ := os.ReadFile(r.path(".git/index"))
	checkRead(t, "HEAD", r.path("g"), map[string]string{"x": "1"})
	after, _ := os.ReadFile(r.path(".git/index"))
	if string(before) != string(after) || r.git("diff", "--name-only") != "g/x" {
		t.Error("something was written")
	}
}
