package report_test

import (
	"encoding/xml"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
)

func TestHTMLHostile(t *testing.T) {
	for _, what := range reports() {
		tags(t, write(t, "html", what, evilOptions(`"><script>EVIL`)), func(start xml.StartElement) {
			if !slices.Contains(elements, start.Name.Local) {
				t.Errorf("element %s", start.Name.Local)
			}
			for _, a := range start.Attr {
				assertAttribute(t, a)
			}
		})
	}
}

// Values stand in texts; of the attributes, only in an image's label.
func assertAttribute(t *testing.T, a xml.Attr) {
	t.Helper()
	name := a.Name.Local
	if !slices.Contains(attributes, name) {
		t.Errorf("attribute %s", name)
	}
	if name != "aria-label" && strings.Contains(a.Value, "EVIL") {
		t.Errorf("attribute %s has a value: %s", name, a.Value)
	}
	if name == "href" && !strings.HasPrefix(a.Value, "#") {
		t.Errorf("leads away: %s", a.Value)
	}
}

// A page that lies on a laptop without a network is whole.
func TestHTMLFetchesNothing(t *testing.T) {
	page := write(t, "html", bakery(), options())
	style, _, _ := strings.Cut(page, "</style>")
	if found := regexp.MustCompile(`@import|url\(|@font-face`).FindString(style); found != "" {
		t.Errorf("the style fetches: %s", found)
	}
	if !strings.Contains(page, `content="default-src 'none'; style-src 'unsafe-inline'`) {
		t.Error("no policy forbids to fetch")
	}
}

func TestHTMLAnchors(t *testing.T) {
	ids, used := map[string]int{}, map[string]int{}
	tags(t, write(t, "html", bakery(), options()), func(start xml.StartElement) {
		for _, a := range start.Attr {
			switch a.Name.Local {
			case "id":
				ids[a.Value]++
			case "href":
				used[strings.TrimPrefix(a.Value, "#")]++
			}
		}
	})
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d elements have the id %s", n, id)
		}
	}
	for anchor := range used {
		if ids[anchor] == 0 {
			t.Errorf("a link leads to #%s, which is nowhere", anchor)
		}
	}
}

// Words that differ are marked, and only those.
func TestHTMLMarksWords(t *testing.T) {
	what := one("x")
	what.Changes[0].Before = `sum(rate(loaves_total{result="burnt"}[5m])) by (oven) / 60 >= 0.5`
	what.Changes[0].After = `sum(rate(loaves_total{result="burnt"}[10m])) by (oven) / 60 >= 0.5`
	page := write(t, "html", what, options())
	marks := regexp.MustCompile(`<mark>.*?</mark>`).FindAllString(page, -1)
	if want := []string{"<mark>5m</mark>", "<mark>10m</mark>"}; !slices.Equal(marks, want) {
		t.Errorf("got %s, want %s", marks, want)
	}
}

// A huge dashboard is drawn on one page, whatever its numbers.
func TestHTMLHugeLayout(t *testing.T) {
	var boxes []change.Box
	for i := range 5_000 {
		boxes = append(boxes, change.Box{X: i % 3 * 8, Y: i / 3 * 8, W: 8, H: 8, Title: "Oven", Type: "stat", State: change.Moved})
	}
	boxes = append(boxes, change.Box{X: -1, Y: math.MaxInt, W: math.MaxInt, H: math.MaxInt, Title: "Far", Type: "stat"})
	page := write(t, "html", change.Report{Layouts: []change.Layout{{UID: "u", Title: "Ovens", Before: boxes, After: boxes}}}, options())
	if found := regexp.MustCompile(`viewBox="0 0 \d+ \d{6,}"|="-\d`).FindString(page); found != "" {
		t.Errorf("out of bounds: %s", found)
	}
}
