package svg_test

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/preview/svg"
)

func TestWriter(t *testing.T) {
	w := svg.New("a-")
	var path svg.Path
	path.Move(0.04, 1.26)
	path.Line(-3.96, math.NaN())
	path.Close()
	w.Open("g", "fill", "", "id", w.ID(), "opacity", 0.125)
	w.Leaf("path", "d", &path, "n", 3)
	w.Text(1, math.Inf(1), `<b> "&"`, "class", `x" y="`)
	w.Close("g")
	want := `<g id="a-1" opacity=".13"><path d="M0 1.3l-4-1.3z" n="3"/><text x="1" y="100000" class="x&#34; y=&#34;">&lt;b&gt; &#34;&amp;&#34;</text></g>`
	if diff := cmp.Diff(want, string(w.Bytes())); diff != "" {
		t.Error(diff)
	}
}

func TestPath(t *testing.T) {
	var path svg.Path
	if !path.Empty() {
		t.Error("a new path is not empty")
	}
	path.Box(1, 2, 3.5, 4)
	path.Arc(5, true, false, 6, 7)
	path.Curve(1, 2, 3, 4, 5, 6)
	if want := "M1 2l3.5 0 0 4-3.5 0za5 5 0 1 0 5 5c-5-5-3-3-1-1"; path.String() != want {
		t.Errorf("got %s, want %s", path.String(), want)
	}
}

func TestWidth(t *testing.T) {
	if narrow, wide := svg.Width("iiii", 12), svg.Width("WWWW", 12); narrow*3 > wide {
		t.Errorf("iiii is %v wide, WWWW %v", narrow, wide)
	}
	if got := svg.Width("e\u0301", 10); got != svg.Width("e", 10) {
		t.Errorf("an accent is %v wide", got)
	}
	if got := svg.MonoWidth("日本ab", 10); math.Abs(got-6*6.02) > 0.01 {
		t.Errorf("two wide letters and two narrow ones are %v", got)
	}
}

func TestFit(t *testing.T) {
	if got := svg.Fit("short", 12, 100); got != "short" {
		t.Errorf("got %q", got)
	}
	if got := svg.Fit("a very long title", 12, 60); got != "a very lo…" {
		t.Errorf("got %q", got)
	}
	if got := svg.Fit("anything", 12, -5); got != "…" {
		t.Errorf("no room gives %q", got)
	}
}

func letters(text string) float64 { return float64(len([]rune(text))) }

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text string
		most int
		want []string
		all  bool
	}{
		{"one two three", 9, []string{"one two", "three"}, true},
		{"unbreakable", 9, []string{"unbreaka", "ble"}, true},
		{"one\n\ntwo", 9, []string{"one", "", "two"}, true},
		{"one two three", 1, []string{"one two"}, false},
		{"", 3, []string{""}, true},
		{"ééééééééé", 9, []string{"éééééééé", "é"}, true},
	} {
		lines, all := svg.Wrap(test.text, 8, test.most, letters)
		if diff := cmp.Diff(test.want, lines); diff != "" || all != test.all {
			t.Errorf("%q: %v %s", test.text, all, diff)
		}
	}
	if lines, _ := svg.Wrap("ab", 0, 9, letters); len(lines) != 2 {
		t.Errorf("without room: %q", lines)
	}
}

func FuzzText(f *testing.F) {
	f.Add("</text><script>", 3.0)
	f.Add("\x00\xff\u202e]]>", math.Inf(-1))
	f.Fuzz(func(t *testing.T, text string, x float64) {
		w := svg.New("")
		w.Open("svg")
		w.Text(x, x, text, "class", text)
		w.Title(text)
		w.Close("svg")
		if n := elements(t, string(w.Bytes())); n != 3 {
			t.Errorf("%d elements in %s", n, w.Bytes())
		}
	})
}

func elements(t *testing.T, document string) int {
	t.Helper()
	n, decoder := 0, xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return n
		}
		if err != nil {
			t.Fatalf("%v in %s", err, document)
		}
		if _, ok := token.(xml.StartElement); ok {
			n++
		}
	}
}
