package render_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/render"
)

// Everything that cannot be rendered is reported at once, each at its definition, and
// the rest is rendered all the same.
func TestEveryErrorAtItsDefinition(t *testing.T) {
	bundle := fixture.Bakery()
	bundle.Rules[0].Summary = `{{ query "up" }}`
	bundle.Rules[1].Query = obsgen.Prom("sum(")
	files, err := render.All(build.Build(bundle), render.Targets())
	seen := map[string]bool{}
	for _, e := range render.Errors(err) {
		seen[e.Definition] = true
	}
	want := map[string]bool{"alerts/" + bundle.Rules[0].Name: true, "alerts/" + bundle.Rules[1].Name: true}
	if diff := cmp.Diff(want, seen); diff != "" {
		t.Errorf("definitions with errors (-want +have):\n%s", diff)
	}
	if len(files["runbooks/README.md"]) == 0 {
		t.Error("what can be rendered is missing")
	}
}
