package change_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

var update = flag.Bool("update", false, "rewrite what the pairs in golden/change give")

// TestPairs compares the sides of each pair in golden/change with the sentences below it.
func TestPairs(t *testing.T) {
	files, err := filepath.Glob("../../golden/change/*.txtar")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d pairs, %v; want thirty or more", len(files), err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) { testPair(t, file) })
	}
}

func testPair(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	before, after := archiveSides(archive)
	want := ""
	if at := slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "want" }); at >= 0 {
		want = string(archive.Files[at].Data)
	}
	have := sentences(t, before, after)
	if *update {
		rewrite(t, file, archive, have)
		return
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("-want +have:\n%s", diff)
	}
	if same := sentences(t, after, after); same != "nothing changed\n" {
		t.Errorf("a side compared with itself: %s", same)
	}
}

// archiveSides are the files of a pair; some are on both sides.
func archiveSides(archive *txtar.Archive) (before, after map[string][]byte) {
	before, after = map[string][]byte{}, map[string][]byte{}
	for _, f := range archive.Files {
		side, name, _ := strings.Cut(f.Name, "/")
		if side == "before" || side == "both" {
			before[name] = f.Data
		}
		if side == "after" || side == "both" {
			after[name] = f.Data
		}
	}
	return before, after
}

func sentences(t *testing.T, before, after map[string][]byte) string {
	t.Helper()
	report := compare(t, before, after)
	if len(report.Changes) == 0 {
		return "nothing changed\n"
	}
	var out strings.Builder
	for _, c := range report.Changes {
		fmt.Fprintf(&out, "%s %s %s [%s]\n  %s\n", c.Impact, c.Kind, c.UID, c.Path, c.Summary)
	}
	return out.String()
}

func compare(t *testing.T, before, after map[string][]byte) change.Report {
	t.Helper()
	pair, err := resource.ReadPair(t.Context(), before, after)
	if err != nil {
		t.Fatal(err)
	}
	report, err := change.Compare(t.Context(), pair.Before, pair.After)
	if err != nil {
		t.Fatal(err)
	}
	return report
}

func rewrite(t *testing.T, file string, archive *txtar.Archive, have string) {
	t.Helper()
	kept := archive.Files[:0:0]
	for _, f := range archive.Files {
		if f.Name != "want" {
			kept = append(kept, f)
		}
	}
	archive.Files = append(kept, txtar.File{Name: "want", Data: []byte(have)})
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
