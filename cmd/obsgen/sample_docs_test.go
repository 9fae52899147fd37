package main

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/behaviour"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/picture"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

var (
	update = flag.Bool("update", false, "rewrite the sample reports in README.md and docs/ci.md")
	page   = flag.String("page", "", "write the sample as a page to this file, with pictures of dashboards")
)

// The reports in the documentation are what diff says of a change that passes every check.
func TestSample(t *testing.T) {
	before, after := checked(t, bundle()), checked(t, sampleChange(bundle()))
	changes := sampleReport(t, before, after)
	options := report.Options{Title: bundle().Title, Before: "origin/main...", After: "the definitions", Full: "the HTML report"}
	sample := func(format string) string { return written(t, changes, format, options) }
	inDocument(t, "../../README.md", "```\n$ obsgen diff --base origin/main...\n", "```\n", textSample(sample("text")))
	inDocument(t, "../../docs/ci.md", "says of such a change:\n\n", "\n## Limits\n", quoted(markdownSample(sample("markdown"))))
	if *page != "" {
		drawn, err := picture.Draw(t.Context(), build.Build(sampleChange(bundle())), changes.Layouts, before, after)
		if err != nil {
			t.Fatal(err)
		}
		drawn.In(&options)
		if err := os.WriteFile(*page, []byte(sample("html")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func sampleReport(t *testing.T, before, after map[string][]byte) change.Report {
	t.Helper()
	pair, err := resource.ReadPair(t.Context(), before, after)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := change.Compare(t.Context(), pair.Before, pair.After)
	if err != nil {
		t.Fatal(err)
	}
	behaviour, err := behaviour.Compare(t.Context(), build.Build(bundle()).Bundle, before, after)
	if err != nil {
		t.Fatal(err)
	}
	changes.Add(behaviour)
	return changes
}

func written(t *testing.T, changes change.Report, format string, options report.Options) string {
	t.Helper()
	var out strings.Builder
	if err := report.Write(&out, format, changes, options); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func checked(t *testing.T, b obsgen.Bundle) map[string][]byte {
	t.Helper()
	model := build.Build(b)
	files, err := render.All(model, render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range validate.Run(model, files) {
		t.Errorf("%s: %s [%s]", finding.Definition, finding.Message, finding.Check)
	}
	return files
}

// textSample is the first line of a report, and two alerts.
func textSample(report string) string {
	first, _, _ := strings.Cut(report, "\n")
	alerts := regexp.MustCompile(`(?m)^  alert (HighErrorRate|ServiceDown)\n(    .*\n)+`).FindAllString(report, -1)
	return first + "\n…\n" + strings.Join(alerts, "\n") + "…\n"
}

// markdownSample leaves out most of what is folded anyway.
func markdownSample(report string) string {
	report = strings.TrimPrefix(report, "<!-- obsgen-diff -->\n")
	tables, details, _ := strings.Cut(report, "### Every change\n")
	example := regexp.MustCompile(`(?s)<details><summary>alert <code>HighErrorRate</code>.*?</details>\n`).FindString(details)
	return tables + "### Every change\n\n" + example + "\n…\n"
}

func quoted(text string) string {
	lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimRight("> "+line, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

// inDocument wants a text between two marks of a document.
func inDocument(t *testing.T, path, start, end, want string) {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(content), start)
	have, after, ended := strings.Cut(rest, end)
	if !found || !ended {
		t.Fatalf("%s has no place for the sample: nothing between %q and %q", path, start, end)
	}
	if *update {
		have = want
		if err := os.WriteFile(path, []byte(before+start+want+end+after), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(want, have); diff != "" {
		t.Errorf("%s shows another report; rewrite it with make docs (-diff says +shown):\n%s", path, diff)
	}
}
