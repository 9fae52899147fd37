package build_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/panel"
)

var style = panel.Style{Prometheus: "prometheus", Loki: "loki", Tempo: "tempo"}

// box is a panel of a key and a size.
func box(key string, width, height uint32) obsgen.Panel {
	return obsgen.Panel{Key: key, Width: width, Height: height, Panel: style.Stat(key, "A box.", "short", style.Now("up", ""))}
}

func built(rows ...obsgen.Row) build.Dashboard {
	return build.Build(obsgen.Bundle{Dashboards: []obsgen.Dashboard{{UID: "boxes", Rows: rows}}}).Dashboards[0]
}

func TestLayout(t *testing.T) {
	for _, test := range []struct {
		name string
		rows []obsgen.Row
		want []string // key: x,y width x height
	}{
		{"sizes left out", []obsgen.Row{{Panels: []obsgen.Panel{box("a", 0, 0)}}}, []string{"a: 0,0 12x8"}},
		{"from left to right, then the next line",
			[]obsgen.Row{{Panels: []obsgen.Panel{box("a", 12, 4), box("b", 12, 4), box("c", 6, 4)}}},
			[]string{"a: 0,0 12x4", "b: 12,0 12x4", "c: 0,4 6x4"}},
		{"a line is as high as its highest panel",
			[]obsgen.Row{{Panels: []obsgen.Panel{box("a", 8, 9), box("b", 8, 3), box("c", 9, 2)}}},
			[]string{"a: 0,0 8x9", "b: 8,0 8x3", "c: 0,9 9x2"}},
		{"a full line, exactly",
			[]obsgen.Row{{Panels: []obsgen.Panel{box("a", 16, 4), box("b", 8, 4), box("c", 24, 4)}}},
			[]string{"a: 0,0 16x4", "b: 16,0 8x4", "c: 0,4 24x4"}},
		{"a row starts a line, below its header",
			[]obsgen.Row{{Panels: []obsgen.Panel{box("a", 6, 4)}}, {Title: "More", Panels: []obsgen.Panel{box("b", 6, 4)}}},
			[]string{"a: 0,0 6x4", "row More: 0,4 24x1", "b: 0,5 6x4"}},
		{"a row without a title has no header",
			[]obsgen.Row{{Panels: []obsgen.Panel{box("a", 6, 4)}}, {Panels: []obsgen.Panel{box("b", 6, 4)}}},
			[]string{"a: 0,0 6x4", "b: 0,4 6x4"}},
		{"a collapsed row holds its panels",
			[]obsgen.Row{{Title: "More", Collapsed: true, Panels: []obsgen.Panel{box("a", 6, 4)}}, {Title: "Last", Panels: []obsgen.Panel{box("b", 6, 4)}}},
			[]string{"row More: 0,0 24x1", "  a: 0,1 6x4", "row Last: 0,5 24x1", "b: 0,6 6x4"}},
		{"nothing", nil, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, places(built(test.rows...))); diff != "" {
				t.Errorf("places (-want +got):\n%s", diff)
			}
		})
	}
}

// places lists what the dashboard that Grafana gets holds, in its order.
func places(d build.Dashboard) []string {
	var all []string
	for _, item := range d.Spec.Panels {
		if item.Panel != nil {
			all = append(all, place(*item.Panel.Title, item.Panel.GridPos))
			continue
		}
		all = append(all, "row "+place(*item.RowPanel.Title, item.RowPanel.GridPos))
		for _, inner := range item.RowPanel.Panels {
			all = append(all, "  "+place(*inner.Title, inner.GridPos))
		}
	}
	return all
}

func place(title string, at *dashboard.GridPos) string {
	return fmt.Sprintf("%s: %d,%d %dx%d", title, at.X, at.Y, at.W, at.H)
}

func TestPanelIDsDependOnKeysOnly(t *testing.T) {
	a, b, c := box("a", 6, 4), box("b", 12, 4), box("c", 24, 2)
	want := ids(built(obsgen.Row{Title: "One", Panels: []obsgen.Panel{a, b, c}}))
	if len(want) != 4 || want["a"] == want["b"] || want["b"] == want["c"] || want["a"] == want["c"] {
		t.Fatalf("ids are not four different ones: %v", want)
	}
	for name, rows := range map[string][]obsgen.Row{
		"other order":     {{Title: "One", Panels: []obsgen.Panel{c, a, b}}},
		"another row":     {{Panels: []obsgen.Panel{b}}, {Title: "One", Panels: []obsgen.Panel{a, c}}},
		"other sizes":     {{Title: "One", Panels: []obsgen.Panel{box("a", 1, 2), box("b", 2, 3), box("c", 3, 4)}}},
		"a collapsed row": {{Title: "One", Collapsed: true, Panels: []obsgen.Panel{a, b, c}}},
	} {
		if diff := cmp.Diff(want, ids(built(rows...))); diff != "" {
			t.Errorf("%s changes ids (-want +got):\n%s", name, diff)
		}
	}
	more := ids(built(obsgen.Row{Title: "One", Panels: []obsgen.Panel{box("new", 6, 4), a, b, c}}))
	if delete(more, "new"); !cmp.Equal(want, more) {
		t.Errorf("a new panel changes ids: %v, were %v", more, want)
	}
}

func ids(d build.Dashboard) map[string]uint32 {
	found := map[string]uint32{}
	for _, p := range d.Panels {
		found[p.Key] = *p.Spec.Id
	}
	for _, item := range d.Spec.Panels {
		if item.RowPanel != nil {
			found["row "+*item.RowPanel.Title] = item.RowPanel.Id
		}
	}
	return found
}

func TestPanelIDIsShortAndNeverZero(t *testing.T) {
	for i := range 10_000 {
		if id := build.PanelID("boxes", fmt.Sprint(i)); id == 0 || id > 99_999_999 {
			t.Errorf("the id of %d is %d", i, id)
		}
	}
	if build.PanelID("a", "x") == build.PanelID("b", "x") {
		t.Error("one key has one id on all dashboards")
	}
}
