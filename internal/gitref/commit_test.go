package gitref

import (
	"strings"
	"testing"
	"time"
)

// The commit is the one that is checked out, by the name that git gives it.
func TestCommit(t *testing.T) {
	r := newRepo(t)
	t.Setenv("GIT_COMMITTER_DATE", "2026-02-03T04:05:06+01:00")
	whole := r.commit("a", "1")
	hash, at, err := Commit(t.Context(), r.dir)
	if err != nil || hash == "" || !strings.HasPrefix(whole, hash) || !at.Equal(time.Date(2026, 2, 3, 3, 5, 6, 0, time.UTC)) {
		t.Errorf("got %q of %v, %v; want %q", hash, at, err, whole)
	}
	if _, _, err := Commit(t.Context(), t.TempDir()); err == nil {
		t.Error("a folder outside of a repository has a commit")
	}
}
