package gitref

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func checkRead(t *testing.T, ref, folder string, want map[string]string) {
	t.Helper()
	files, err := Read(t.Context(), ref, folder)
	if err != nil {
		t.Errorf("%s at %s: %v", folder, ref, err)
		return
	}
	got := map[string]string{}
	for name, content := range files {
		got[name] = string(content)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s at %s (-want +got):\n%s", folder, ref, diff)
	}
}

func TestRefs(t *testing.T) {
	r := newRepo(t)
	first := r.commit("generated/a", "1")
	r.git("tag", "--annotate", "--message=m", "v1")
	r.commit("generated/a", "2")
	r.git("branch", "topic", first)
	r.git("update-ref", "refs/heads/-x", first)
	r.write("generated/a", "changed, not committed")
	for ref, want := range map[string]string{
		"HEAD": "2", "main": "2", "@": "2", "HEAD~1": "1", "HEAD^1": "1", "v1": "1", first: "1", first[:8]: "1",
		"topic...": "1", "topic": "1", "refs/heads/-x": "1", "-x": "1",
	} {
		checkRead(t, ref, r.path("generated"), map[string]string{"a": want})
	}
}

func TestFileNames(t *testing.T) {
	r := newRepo(t)
	files := []string{"g/tab\tand\nline", "1", "g/“ü” *[x]", "2", "g/deep/er/ blank ", "3", "g/-o", "", "g/binary", "\x00\r\n\xff"}
	r.write(append([]string{"generated", "a file", "g2/no", "x", "h/no", "x"}, files...)...)
	if err := os.Symlink("binary", r.path("g/link")); err != nil {
		t.Fatal(err)
	}
	r.commit()
	want := map[string]string{}
	for i := 0; i < len(files); i += 2 {
		want[strings.TrimPrefix(files[i], "g/")] = files[i+1]
	}
	checkRead(t, "HEAD", r.path("g"), want)
}

// The folder may be the root, below a module, gone, behind a link, or of an odd name.
func TestFolders(t *testing.T) {
	r := newRepo(t)
	r.commit("a/module/generated/x", "1", ":(top)/x", "2", "*/x", "3", " b /x", "4")
	if err := os.Symlink(r.path("a/module"), r.path("link")); err != nil {
		t.Fatal(err)
	}
	one := map[string]string{"x": "1"}
	checkRead(t, "HEAD", r.path("link/generated"), one)
	checkRead(t, "HEAD", r.path("a/module"), map[string]string{"generated/x": "1"})
	checkRead(t, "HEAD", r.path(":(top)"), map[string]string{"x": "2"})
	checkRead(t, "HEAD", r.path("*"), map[string]string{"x": "3"})
	checkRead(t, "HEAD", r.path(" b "), map[string]string{"x": "4"})
	checkRead(t, "HEAD", r.dir, map[string]string{"a/module/generated/x": "1", ":(top)/x": "2", "*/x": "3", " b /x": "4"})
	t.Chdir(r.path("a/module"))
	checkRead(t, "HEAD", "generated", one)
	checkRead(t, "HEAD", "./generated/", one)
	if err := os.RemoveAll(r.path("a/module/generated")); err != nil {
		t.Fatal(err)
	}
	checkRead(t, "HEAD", "generated", one)
	checkRead(t, "HEAD", "../module/generated", one)
}

func TestNoFolder(t *testing.T) {
	r := newRepo(t)
	r.commit("generated/x", "1", "file", "1")
	for _, folder := range []string{"elsewhere", "generated/x/y", "gener", "file"} {
		if _, err := Read(t.Context(), "HEAD", r.path(folder)); !errors.Is(err, ErrNoFolder) {
			t.Errorf("%s: %v, want ErrNoFolder", folder, err)
		}
	}
}

// A hook runs with its own repository in the environment, which need not be the folder's.
func TestInsideAHook(t *testing.T) {
	other := newRepo(t)
	other.commit("generated/x", "other")
	r := newRepo(t)
	r.commit("generated/x", "1")
	t.Setenv("GIT_DIR", other.path(".git"))
	t.Setenv("GIT_INDEX_FILE", other.path(".git/index"))
	checkRead(t, "HEAD", r.path("generated"), map[string]string{"x": "1"})
	t.Setenv("GIT_DIR", ".git")
	checkRead(t, "HEAD", r.path("generated"), map[string]string{"x": "1"})
}

func TestManyFiles(t *testing.T) {
	r := newRepo(t)
	var files []string
	for i := range 1000 {
		files = append(files, fmt.Sprintf("g/%d.json", i), strings.Repeat(fmt.Sprintf("%5d", i), 12_000))
	}
	r.commit(files...)
	start := time.Now()
	got, err := Read(t.Context(), "HEAD", r.path("g"))
	if err != nil || len(got) != 1000 || len(got["999.json"]) != 60_000 {
		t.Errorf("%d files: %v", len(got), err)
	}
	t.Logf("read in %v", time.Since(start))
}
