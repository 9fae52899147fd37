package picture_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/picture"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

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
