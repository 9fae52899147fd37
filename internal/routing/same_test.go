package routing_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// TestSame: nothing differs between a configuration and itself.
func TestSame(t *testing.T) {
	read := func() resource.Set { return generated(t) }
	before, after := read(), read()
	if n := len(pairs(before, after)); n < 20 {
		t.Fatalf("%d alerts in generated/, want more", n)
	}
	for _, e := range effects(t, before, after) {
		t.Errorf("%s [%s] %s", e.Title, e.Path, e.Summary)
	}
}

// TestOneRoute shows that TestSame would see a difference.
func TestOneRoute(t *testing.T) {
	before, after := generated(t), generated(t)
	for _, r := range after.Resources {
		if r.Kind == resource.Route {
			delete(r.Body, "routes")
		}
	}
	if len(effects(t, before, after)) == 0 {
		t.Error("without routes below the first, nothing differs")
	}
}

func generated(t *testing.T) resource.Set {
	t.Helper()
	files := map[string][]byte{}
	err := filepath.WalkDir("../../generated", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[filepath.ToSlash(path)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	pair, err := resource.ReadPair(t.Context(), nil, files)
	if err != nil {
		t.Fatal(err)
	}
	return pair.After
}
