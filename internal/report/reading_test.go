package report_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Every kind of resource has a name for people.
func TestKindsHaveNames(t *testing.T) {
	for _, kind := range kindsOfResources(t) {
		what := change.Report{Changes: []change.Change{{Kind: kind, UID: "u", Impact: change.Visible, Summary: sentence.Say("new")}}}
		if written := write(t, "text", what, options()); strings.Contains(written, "resource") {
			t.Errorf("%s is just a resource: %s", kind, written)
		}
	}
}

func kindsOfResources(t *testing.T) []resource.Kind {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "../resource/resource.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []resource.Kind
	ast.Inspect(file, func(node ast.Node) bool {
		if value, is := node.(*ast.BasicLit); is && value.Kind == token.STRING {
			if text, _ := strconv.Unquote(value.Value); !strings.Contains(text, "/") {
				kinds = append(kinds, resource.Kind(text))
			}
		}
		return true
	})
	if len(kinds) < 20 {
		t.Fatalf("found %d kinds: %s", len(kinds), kinds)
	}
	return kinds
}

// The summary's plurals are right for one and for many.
func TestSummary(t *testing.T) {
	all := changes()
	for want, some := range map[string][]change.Change{
		"1 breaking change in 1 alert\n":                                all[:1],
		"2 breaking changes in 1 dashboard and 1 alert\n":               all[:2],
		"3 changes in 1 dashboard and 2 alerts: 2 breaking, 1 paging\n": all[:3],
		"2 changes in 1 alert and 1 inhibition: 1 paging, 1 cosmetic\n": {all[5], all[len(all)-2]},
	} {
		if written := write(t, "text", change.Report{Changes: some}, report.Options{}); !strings.HasPrefix(written, want) {
			t.Errorf("want %q, got %.80q", want, written)
		}
	}
}

// Sentences end within a terminal's line, between words and never in a value.
func TestTextFits(t *testing.T) {
	value := strings.Repeat("many loaves ", 5)
	what := change.Report{Changes: about(sentence.Say(strings.Repeat("of %s, and %s ", 5)+"end", value, "x", value, "y", value), nil, "OvenCold")}
	written := write(t, "text", what, options())
	for line := range strings.Lines(written) {
		if utf8.RuneCountInString(strings.TrimSpace(line)) > 100 {
			t.Errorf("too long: %s", line)
		}
	}
	if n := strings.Count(written, "“"+value+"”"); n != 3 {
		t.Errorf("%d values are whole, not 3:\n%s", n, written)
	}
}

// A text, or a query, that the sentence does not have is shown however short it is.
func TestShortTextsAreShown(t *testing.T) {
	added := about(sentence.Say("new alert"), "up == 0", "OvenCold")
	reworded := about(sentence.Say("summary changed"), "Cold", "OvenCold")
	reworded[0].Path, reworded[0].Before = "annotations/summary", "Chilly"
	written := write(t, "text", change.Report{Changes: append(added, reworded...)}, options())
	for _, want := range []string{"+ up == 0\n", "- Chilly\n", "+ Cold\n"} {
		if !strings.Contains(written, want) {
			t.Errorf("no %q in:\n%s", want, written)
		}
	}
}

// A threshold's sentence has all of a short query that matters.
func TestDifferenceIsSaidOnce(t *testing.T) {
	what := about(sentence.Say("threshold %s → %s", "> 3", "> 5"), "queue > 5", "OvenCold")
	what[0].Path, what[0].Before = "expr", "queue > 3"
	if written := write(t, "text", change.Report{Changes: what}, options()); strings.Contains(written, "queue") {
		t.Errorf("said and shown:\n%s", written)
	}
}

func TestWhatIsSaidIsNotShown(t *testing.T) {
	for _, value := range []string{"ms", strings.Repeat("loaves/", 20)} {
		said := about(sentence.Say("unit %s → %s", "s", value), value, "OvenCold")
		said[0].Path, said[0].Before = "unit", "s"
		if written := write(t, "text", change.Report{Changes: said}, options()); strings.Contains(written, "+ "+value) {
			t.Errorf("said and shown:\n%s", written)
		}
	}
}

// There is a column for who is told if somebody is, and no drawing in which nothing differs.
func TestNothingEmpty(t *testing.T) {
	what := change.Report{Changes: about(sentence.Say("repeats"), nil, "OvenCold")}
	if written := write(t, "markdown", what, options()); strings.Contains(written, "Who is told") {
		t.Errorf("an empty column:\n%s", written)
	}
	what.Changes[0].Told = tells("baker")
	if written := write(t, "markdown", what, options()); !strings.Contains(written, "| `OvenCold` | repeats | `baker` |\n") {
		t.Errorf("not who is told:\n%s", written)
	}
	boxes := []change.Box{{W: 4, H: 4, Title: "Heat", State: change.Same}}
	what.Layouts = []change.Layout{{UID: "u", Title: "Ovens", Before: boxes, After: boxes}}
	if page := write(t, "html", what, options()); strings.Contains(page, "<svg") {
		t.Error("a drawing in which nothing differs")
	}
}

// A report that cannot know who is paged does not say that nobody is.
func TestUnjudged(t *testing.T) {
	what := change.Report{Unjudged: true, Changes: []change.Change{{Kind: resource.Route, UID: "alertmanager", Impact: change.Visible, Summary: sentence.Say("moved")}}}
	for _, format := range []string{"text", "markdown", "html"} {
		written := write(t, format, what, options())
		if !strings.Contains(written, "No alert rules are given: who is paged was not judged.") || strings.Contains(written, "Nobody") {
			t.Errorf("%s does not say that it was not judged, or says that nobody is paged:\n%s", format, written)
		}
	}
	if written := write(t, "json", what, options()); !strings.Contains(written, `"unjudged": true`) {
		t.Errorf("no unjudged in %s", written)
	}
}
