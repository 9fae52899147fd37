package render_test

import (
	"bytes"
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/render"
)

var update = flag.Bool("update", false, "rewrite golden/render")

const golden = "../../golden/render"

// renderAll renders every target and fails on definitions that do not build.
func renderAll(t *testing.T, bundle obsgen.Bundle) render.Files {
	t.Helper()
	model := build.Build(bundle)
	for _, problem := range model.Problems {
		t.Errorf("%s: %s", problem.Definition, problem.Message)
	}
	files, err := render.All(model, render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func byGrafana() obsgen.Bundle {
	bundle := fixture.Bakery()
	bundle.Evaluation.By = obsgen.Grafana
	return bundle
}

// Every file of every target, as it is expected.
func TestGolden(t *testing.T) {
	compareGolden(t, golden, renderAll(t, fixture.Bakery()))
}

// What differs if Grafana evaluates: these files, and no others.
func TestGoldenByGrafana(t *testing.T) {
	usual, files := renderAll(t, fixture.Bakery()), renderAll(t, byGrafana())
	maps.DeleteFunc(files, func(path string, content []byte) bool { return bytes.Equal(usual[path], content) })
	compareGolden(t, golden+"-by-grafana", files)
}

func compareGolden(t *testing.T, dir string, files render.Files) {
	t.Helper()
	if *update {
		rewrite(t, dir, files)
	}
	want := readTree(t, dir)
	if diff := cmp.Diff(slices.Sorted(maps.Keys(want)), slices.Sorted(maps.Keys(files))); diff != "" {
		t.Errorf("files (-want +got), rewrite with -update:\n%s", diff)
	}
	for _, path := range slices.Sorted(maps.Keys(want)) {
		if diff := cmp.Diff(string(want[path]), string(files[path])); diff != "" {
			t.Errorf("%s (-want +got), rewrite with -update:\n%s", path, diff)
		}
	}
}

func rewrite(t *testing.T, dir string, files render.Files) {
	t.Helper()
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	writeTree(t, dir, files)
}

func writeTree(t *testing.T, dir string, files render.Files) {
	t.Helper()
	for path, content := range files {
		file := filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func readTree(t *testing.T, dir string) render.Files {
	t.Helper()
	files := render.Files{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(name)], err = os.ReadFile(path)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// The same definitions give the same bytes, whatever order maps are walked in.
func TestSameBytes(t *testing.T) {
	first := renderAll(t, fixture.Bakery())
	for range 20 {
		if diff := cmp.Diff(first, renderAll(t, fixture.Bakery())); diff != "" {
			t.Fatalf("two renderings differ:\n%s", diff)
		}
	}
}

// Each target writes below a folder of its own name: --target counts on it.
func TestTargetsKeepToTheirFolders(t *testing.T) {
	model := build.Build(fixture.Bakery())
	for _, target := range render.Targets() {
		files, err := target.Render(model)
		if err != nil {
			t.Fatal(err)
		}
		if len(files) == 0 {
			t.Errorf("%s writes nothing for the bakery", target.Name)
		}
		for _, path := range slices.Sorted(maps.Keys(files)) {
			if folder, _, _ := bytes.Cut([]byte(path), []byte("/")); string(folder) != target.Name {
				t.Errorf("%s writes %s", target.Name, path)
			}
		}
	}
}

// Two definitions for one file are refused, not the last one taken.
func TestTwoDefinitionsForOneFile(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Dashboards = append(bundle.Dashboards, slices.Clone(bundle.Dashboards)...)
	_, err := render.All(build.Build(bundle), render.Targets())
	const want = "two dashboards have the uid bakery-ovens; rename one"
	if err == nil || err.Error() != want {
		t.Errorf("error %v, want %s", err, want)
	}
}
