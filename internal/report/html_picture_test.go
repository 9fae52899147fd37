package report_test

import (
	"crypto/sha256"
	"encoding/base64"
	"regexp"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// A page with pictures allows them and the script that it has itself, and nothing else.
func TestPictures(t *testing.T) {
	changes := change.Report{Layouts: []change.Layout{{
		UID: "ovens", Title: `<b>"Ovens"</b>`,
		Before: []change.Box{{W: 12, H: 8, Title: "Heat", State: change.Changed}}, After: []change.Box{{W: 12, H: 8, Title: "Heat", State: change.Changed}},
	}}, Changes: []change.Change{{Kind: "dashboard", UID: "ovens", Impact: change.Visible}}}
	pictures := map[string]report.Picture{"ovens": {Before: []byte("<svg>was</svg>"), After: []byte("<svg>is</svg>")}}
	page := html(t, changes, report.Options{Pictures: pictures, Scenario: "A good day", Undrawn: 2})
	for _, svg := range []string{"<svg>was</svg>", "<svg>is</svg>"} {
		if !strings.Contains(page, `src="data:image/svg&#43;xml;base64,`+base64.StdEncoding.EncodeToString([]byte(svg))) {
			t.Errorf("%s is not on the page", svg)
		}
	}
	script := regexp.MustCompile(`(?s)<script>(.*)</script>`).FindStringSubmatch(page)
	if len(script) != 2 {
		t.Fatal("there is no script")
	}
	hash := sha256.Sum256([]byte(script[1]))
	if !strings.Contains(page, "'sha256-"+base64.StdEncoding.EncodeToString(hash[:])+"'") {
		t.Error("the page's policy refuses its own script")
	}
	if !strings.Contains(page, `<input type="range"`) || strings.Contains(page, `<div class="drawing"`) {
		t.Error("nothing compares the two, or there are wireframes beside them")
	}
	if strings.Contains(page, "<b>\"Ovens") || !strings.Contains(page, "2 more dashboards changed and are not drawn here") {
		t.Error("the title is markup, or nothing is said of the others")
	}
	if plain := html(t, changes, report.Options{}); strings.Contains(plain, "<script") || strings.Contains(plain, "data:") {
		t.Error("a page without pictures allows them")
	}
}

// A side without a picture keeps its wireframe, and there is nothing to slide.
func TestPictureOfOneSide(t *testing.T) {
	boxes := []change.Box{{W: 12, H: 8, Title: "Heat", State: change.Changed}}
	changes := change.Report{Layouts: []change.Layout{{UID: "ovens", Title: "Ovens", Before: boxes, After: boxes}}}
	page := html(t, changes, report.Options{Pictures: map[string]report.Picture{"ovens": {After: []byte("<svg>is</svg>")}}})
	if strings.Count(page, `<div class="drawing"`) != 1 || strings.Count(page, "<img ") != 1 || strings.Contains(page, `<input type="range"`) {
		t.Error("not one wireframe and one picture")
	}
}

func html(t *testing.T, changes change.Report, o report.Options) string {
	t.Helper()
	var out strings.Builder
	if err := report.Write(&out, "html", changes, o); err != nil {
		t.Fatal(err)
	}
	return out.String()
}
