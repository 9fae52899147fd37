package picture_test

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/picture"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const evil = `"><script>alert(1)</script><b>&]]>`

// Both sides are drawn with the data of the good day, and what differs is outlined.
func TestBothSides(t *testing.T) {
	files := drawn(t, wider, nil).Files()
	if want := []string{"bakery-ovens-after.svg", "bakery-ovens-before.svg"}; !slices.Equal(slices.Sorted(maps.Keys(files)), want) {
		t.Fatalf("got %q, want %q", slices.Sorted(maps.Keys(files)), want)
	}
	for name, svg := range files {
		if !bytes.Contains(svg, []byte(">changed</text>")) && !bytes.Contains(svg, []byte(">moved</text>")) {
			t.Errorf("%s outlines nothing", name)
		}
		if !bytes.Contains(svg, []byte(`>Heat</text>`)) || !bytes.Contains(svg, []byte(">221 °C<")) {
			t.Errorf("%s does not show the heat of the good day", name)
		}
	}
	if bytes.Equal(files["bakery-ovens-before.svg"], files["bakery-ovens-after.svg"]) {
		t.Error("before and after look the same")
	}
}

// A dashboard that is new has no picture before.
func TestNew(t *testing.T) {
	files := drawn(t, func(b *obsgen.Bundle) {
		till := b.Dashboards[0]
		till.UID, till.Title = "bakery-till", "Till"
		b.Dashboards = append(b.Dashboards, till)
	}, nil).Files()
	if got := slices.Collect(maps.Keys(files)); !slices.Equal(got, []string{"bakery-till-after.svg"}) {
		t.Errorf("got %q", got)
	}
	if !bytes.Contains(files["bakery-till-after.svg"], []byte(">added</text>")) {
		t.Error("new panels are not outlined")
	}
}

// The page has both, and follows the reader's colours.
func TestPage(t *testing.T) {
	var o report.Options
	drawn(t, wider, nil).In(&o)
	got := o.Pictures["bakery-ovens"]
	for _, svg := range [][]byte{got.Before, got.After} {
		if !bytes.Contains(svg, []byte("prefers-color-scheme:dark")) {
			t.Error("a picture has colours of its own")
		}
	}
	if o.Scenario != fixture.Simulated().Simulation.Scenarios[0].Title {
		t.Errorf("the scenario is %q", o.Scenario)
	}
}

// Titles are text, whatever stands in them, and no uid leads out of the folder.
func TestHostile(t *testing.T) {
	hostile := func(b *obsgen.Bundle) {
		wider(b)
		b.Dashboards[0].Title, b.Dashboards[0].Rows[1].Title = evil, evil
	}
	for name, svg := range drawn(t, hostile, func(files map[string][]byte) {
		for path, content := range files {
			files[path] = bytes.ReplaceAll(content, []byte(`"bakery-ovens"`), []byte(`"../ovens"`))
		}
	}).Files() {
		if strings.ContainsAny(name, "/\\") || strings.HasPrefix(name, ".") {
			t.Errorf("a picture would be written to %s", name)
		}
		wellFormed(t, svg)
	}
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok && slices.Contains([]string{"script", "b", "foreignObject"}, start.Name.Local) {
			t.Errorf("a title became <%s>", start.Name.Local)
		}
	}
}

// A side that cannot be drawn is told, and is not in the way of the other.
func TestFails(t *testing.T) {
	d := drawn(t, wider, func(before map[string][]byte) {
		for path, content := range before {
			before[path] = bytes.ReplaceAll(content, []byte(`"from": "now-1h"`), []byte(`"from": "now"`))
		}
	})
	if got := slices.Collect(maps.Keys(d.Files())); !slices.Equal(got, []string{"bakery-ovens-after.svg"}) || len(d.Failed) != 1 {
		t.Errorf("got %q, failed %v", got, d.Failed)
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := picture.Draw(ctx, build.Build(fixture.Simulated()), nil, nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func wider(b *obsgen.Bundle) { b.Dashboards[0].Rows[0].Panels[0].Width = 6 }

// drawn draws a change of the bakery; its files before can be edited.
func drawn(t *testing.T, edit func(*obsgen.Bundle), editBefore func(map[string][]byte)) picture.Drawn {
	t.Helper()
	bundle := fixture.Simulated()
	before := rendered(t, bundle)
	edit(&bundle)
	after := rendered(t, bundle)
	if editBefore != nil {
		editBefore(before)
	}
	pair, err := resource.ReadPair(t.Context(), before, after)
	if err != nil {
		t.Fatal(err)
	}
	changes, err := change.Compare(t.Context(), pair.Before, pair.After)
	if err != nil {
		t.Fatal(err)
	}
	d, err := picture.Draw(t.Context(), build.Build(fixture.Simulated()), changes.Layouts, before, after)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func rendered(t *testing.T, b obsgen.Bundle) map[string][]byte {
	t.Helper()
	files, err := render.All(build.Build(b), render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	return files
}
