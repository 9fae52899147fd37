package report_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
)

var update = flag.Bool("update", false, "rewrite golden/report")

const golden = "../../golden/report"

func write(t *testing.T, format string, what change.Report, options report.Options) string {
	t.Helper()
	var out strings.Builder
	if err := report.Write(&out, format, what, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Every format, as it is expected.
func TestGolden(t *testing.T) {
	colored := options()
	colored.Color = true
	compare(t, "bakery.txt", write(t, "text", bakery(), options()))
	compare(t, "bakery-color.txt", write(t, "text", bakery(), colored))
	compare(t, "bakery.json", write(t, "json", bakery(), options()))
	compare(t, "bakery.md", write(t, "markdown", bakery(), options()))
	compare(t, "bakery.html", write(t, "html", bakery(), options()))
}

func TestGoldenNothing(t *testing.T) {
	compare(t, "nothing.txt", write(t, "text", change.Report{}, options()))
	compare(t, "nothing.json", write(t, "json", change.Report{}, options()))
	compare(t, "nothing.md", write(t, "markdown", change.Report{}, options()))
	compare(t, "nothing.html", write(t, "html", change.Report{}, options()))
}

// What was not compared is in every format, with changes and without.
func TestNotCompared(t *testing.T) {
	with := options()
	with.NotCompared = []string{"note.txt", "odd\nname`<b>.yaml"}
	for _, format := range report.Formats() {
		for _, what := range []change.Report{bakery(), {}} {
			out := write(t, format, what, with)
			if !strings.Contains(out, "note.txt") || strings.Contains(out, "\nname") || strings.Contains(out, "Nothing changes for anybody.") {
				t.Errorf("%s:\n%s", format, out)
			}
		}
	}
	with.NotCompared = slices.Repeat([]string{"x"}, 30)
	if out := write(t, "text", change.Report{}, with); !strings.Contains(out, "and 10 more") {
		t.Errorf("a long list: %s", out)
	}
}

func compare(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join(golden, name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got), rewrite with -update:\n%s", name, diff)
	}
}

func TestSameBytes(t *testing.T) {
	for _, format := range report.Formats() {
		first, second := write(t, format, bakery(), options()), write(t, format, bakery(), options())
		if first != second {
			t.Errorf("%s differs from run to run", format)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	err := report.Write(&strings.Builder{}, "pdf", bakery(), options())
	if err == nil || !strings.Contains(err.Error(), "pdf") || !strings.Contains(err.Error(), "markdown") {
		t.Errorf("got %v, want an error that names the format and those there are", err)
	}
}
