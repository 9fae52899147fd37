package source_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/source"
)

// scanFiles scans a module of these files.
func scanFiles(t *testing.T, files map[string]string) *source.Index {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "go.mod"), "module x\n")
	for name, content := range files {
		write(t, filepath.Join(dir, name), content)
	}
	return source.Scan(dir)
}

func wantPlaces(t *testing.T, index *source.Index, want map[string]source.Place) {
	t.Helper()
	for address, place := range want {
		if got := index.Definition(address); got != place {
			t.Errorf("%s is at %v, want %v", address, got, place)
		}
	}
}

// A folder of a module is scanned, paths being relative to it; without a module nothing
// is: obsgen may have been started in a home folder.
func TestOnlyInAModule(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "team", "alerts", "a.go"), "package alerts\n\nvar a = Rule{Name: \"Cold\"}\n")
	wantPlaces(t, source.Scan(filepath.Join(dir, "team")), map[string]source.Place{"alerts/Cold": {}})
	write(t, filepath.Join(dir, "go.mod"), "module x\n")
	wantPlaces(t, source.Scan(filepath.Join(dir, "team")), map[string]source.Place{"alerts/Cold": {File: "alerts/a.go", Line: 3}})
}

// The search ends, however much there is.
func TestManyEntries(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a/first.go", "z/last.go"} {
		write(t, filepath.Join(dir, name), "package p\n\nvar a = Rule{Name: \""+filepath.Base(name)+"\"}\n")
	}
	write(t, filepath.Join(dir, "go.mod"), "module x\n")
	for i := range 20_000 {
		write(t, filepath.Join(dir, "m", fmt.Sprint(i)), "")
	}
	wantPlaces(t, source.Scan(dir), map[string]source.Place{"a/first.go": {File: "a/first.go", Line: 3}, "z/last.go": {}})
}
