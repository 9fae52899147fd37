package theme_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

func TestNamed(t *testing.T) {
	for text, want := range map[string][3]string{
		"green":                {"var(--green)", "#73bf69", "#56a64b"},
		"super-light-purple":   {"var(--super-light-purple)", "#deb6f2", "#ca95e5"},
		"text":                 {"var(--text)", "#ccccdc", "#24292e"},
		"transparent":          {"var(--transparent)", "#00000000", "#ffffff00"},
		"#EAB839":              {"#eab839", "#eab839", "#eab839"},
		"#f00":                 {"#ff0000", "#ff0000", "#ff0000"},
		"rgba(1, 2, 300, 0.5)": {"#0102ff80", "#0102ff80", "#0102ff80"},
		"rgb(1 2 3)":           {"#010203", "#010203", "#010203"},
		"Teal":                 {"#008080", "#008080", "#008080"},
		`red;}</style>`:        {"#808080", "#808080", "#808080"},
		"":                     {"#808080", "#808080", "#808080"},
		"#12345":               {"#808080", "#808080", "#808080"},
	} {
		c := theme.Named(text)
		got := [3]string{theme.Auto.Paint(c), theme.Dark.Paint(c), theme.Light.Paint(c)}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestPalette(t *testing.T) {
	for index, want := range map[int]string{0: "var(--green)", 4: "var(--red)", 8: "var(--dark-green)", 56: "var(--green)", -1: "var(--green)"} {
		if got := theme.Auto.Paint(theme.Palette(index)); got != want {
			t.Errorf("%d is %s, want %s", index, got, want)
		}
	}
}

// TestTile has the corners of a red stat, as pixels of a picture of Grafana have them.
func TestTile(t *testing.T) {
	from, to := theme.Named("red").Tile()
	for got, want := range map[string]string{theme.Dark.Paint(from): "#df1410", theme.Dark.Paint(to): "#f03160", theme.Light.Paint(from): "#e7605e", theme.Light.Paint(to): "#e23f68"} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestOnTop(t *testing.T) {
	for name, want := range map[string]string{"green": "#f7f8fa", "orange": "#f7f8fa", "yellow": "#202226", "white": "#202226"} {
		if got := theme.Dark.Paint(theme.Named(name).OnTop()); got != want {
			t.Errorf("on %s: %s, want %s", name, got, want)
		}
	}
}

func TestHeat(t *testing.T) {
	for name, want := range map[string][2]string{"Oranges": {"#7f2704", "#fff5eb"}, "nothing": {"#7f2704", "#fff5eb"}, "Viridis": {"#440154", "#fee825"}, "Spectral": {"#5e4fa2", "#5e4fa2"}} {
		low := theme.Heat(name, false).At(0)
		if got := [2]string{theme.Dark.Paint(low), theme.Light.Paint(low)}; got != want {
			t.Errorf("%s begins with %s, want %s", name, got, want)
		}
		if high := theme.Heat(name, true).At(1); theme.Dark.Paint(high) != theme.Dark.Paint(low) {
			t.Errorf("%s turned round ends with %s", name, theme.Dark.Paint(high))
		}
	}
}

func TestContinuous(t *testing.T) {
	scheme, ok := theme.Continuous("continuous-GrYlRd")
	if first := theme.Auto.Paint(scheme.At(-1)); !ok || first != "light-dark(#56a64b,#73bf69)" {
		t.Errorf("it begins with %s", first)
	}
	if _, ok := theme.Continuous("thresholds"); ok {
		t.Error("thresholds are no scheme")
	}
}

func TestVariables(t *testing.T) {
	got := theme.Variables(theme.Dark)
	if !strings.Contains(got, "--green:#73bf69;") || !regexp.MustCompile(`^(--[a-z-]+:#[0-9a-f]{6,8};)+$`).MatchString(got) {
		t.Error(got)
	}
}

func TestDerived(t *testing.T) {
	red := theme.Named("#ff0000")
	for got, want := range map[string]string{theme.Dark.Paint(red.Darker(0.1)): "#cc0000", theme.Dark.Paint(red.Spun(120, 0)): "#00ff00", theme.Dark.Paint(red.Alpha(0.5)): "#ff000080", theme.Light.Paint(red.Over(0.5)): "#ff8080"} {
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if !theme.Invisible.Invisible() || red.Invisible() {
		t.Error("what is invisible?")
	}
}
