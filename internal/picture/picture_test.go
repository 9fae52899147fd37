package picture_test

import (
	"bytes"
	"context"
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/picture"
	"github.com/ltv-assistant/obsgen/internal/report"
)

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
