package cli

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestNewerSource(t *testing.T) {
	root := t.TempDir()
	built := time.Now()
	older, newer := built.Add(-time.Hour), built.Add(time.Hour)
	write := func(name, content string, at time.Time) {
		t.Helper()
		file := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(file, at, at); err != nil {
			t.Fatal(err)
		}
	}
	write("go.mod", "// ours\nmodule example.com/ovens // of the bakery\n\ngo 1.26\n", older)
	write("alerts/hot.go", "package alerts", older)
	for _, name := range []string{"alerts/hot_test.go", "README.md", "vendor/x/x.go", "testdata/x.go", ".hidden/x.go", "_old/x.go"} {
		write(name, "package x", newer)
	}
	write("other/go.mod", "module example.com/other", newer)
	write("other/x.go", "package other", newer)
	if file := newerSource(root, built); file != "" {
		t.Errorf("%s is not a part of the program", file)
	}
	write("alerts/cold.go", "package alerts", newer)
	if file := newerSource(root, built); file != filepath.Join(root, "alerts/cold.go") {
		t.Errorf("%q is newer, want alerts/cold.go", file)
	}
	if module := moduleOf(root); module != "example.com/ovens" {
		t.Errorf("the module is %q", module)
	}
	if module := moduleOf(t.TempDir()); module != "" {
		t.Errorf("a folder without go.mod is the module %q", module)
	}
}
