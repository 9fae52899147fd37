package page_test

import (
	"bytes"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/page"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
)

var update = flag.Bool("update", false, "rewrite golden/preview")

func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(golden+name, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden + name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs; make golden rewrites it: %s", name, diff)
	}
}

func written(t testing.TB, d board.Dashboard) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.Dashboard(&out, d); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// Every panel type, as it is expected.
func TestGolden(t *testing.T) {
	d := gallery(t)
	compare(t, "gallery.html", written(t, d))
	compare(t, "gallery.svg", d.SVG(theme.Dark))
	compare(t, "gallery-light.svg", d.SVG(theme.Light))
}

func TestGoldenIndex(t *testing.T) {
	var out bytes.Buffer
	if err := page.Index(&out, "Bakery", []page.Entry{{Dashboard: gallery(t), Href: "bakery-gallery.html"}}); err != nil {
		t.Fatal(err)
	}
	compare(t, "index.html", out.Bytes())
}

// TestSameBytes draws twice: panels are drawn on several cores.
func TestSameBytes(t *testing.T) {
	d := gallery(t)
	if first, second := written(t, d), written(t, d); !bytes.Equal(first, second) {
		t.Error("two pages of one dashboard differ")
	}
	if first, second := d.SVG(theme.Dark), d.SVG(theme.Dark); !bytes.Equal(first, second) {
		t.Error("two drawings of one dashboard differ")
	}
}
