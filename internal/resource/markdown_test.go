package resource

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestVisibleLines(t *testing.T) {
	for _, test := range []struct {
		text string
		want []string
	}{
		{"# A\n<!-- hidden -->\ntext", []string{"# A", "text"}},
		{"# A\n<!-- hidden --> shown\n", []string{"# A", " shown"}},
		{"a <!-- b --> c <!-- d --> e", []string{"a  c  e"}},
		{"a\n<!-- b\nc\n-->\nd", []string{"a", "d"}},
		{"a\r\n<!-- b -->\r\nc\r\n", []string{"a", "c"}},
		{"a\n\n<!-- b -->\n\nc", []string{"a", "", "", "c"}},
		{"```html\n<!-- b -->\n```\n<!-- c -->\n", []string{"```html", "<!-- b -->", "```"}},
		{"write `<!-- b -->` there", []string{"write `<!-- b -->` there"}},
		{"a --> b <!-- never ends\nc", []string{"a --> b <!-- never ends", "c"}},
		{"a <!--> b", []string{"a <!--> b"}},
		{"", nil},
	} {
		var have []string
		for _, line := range visibleLines(test.text) {
			have = append(have, line.(string))
		}
		if !slices.Equal(have, test.want) {
			t.Errorf("%q: %q, want %q", test.text, have, test.want)
		}
	}
}

// TestManyComments asks that the time grows with the length, not with its square.
func TestManyComments(t *testing.T) {
	for _, text := range []string{strings.Repeat("<!-- a --> b", 200_000), strings.Repeat("<!-- a\n", 200_000)} {
		start := time.Now()
		visibleLines(text)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%d bytes took %s", len(text), took)
		}
	}
}
