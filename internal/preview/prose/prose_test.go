package prose_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/preview/prose"
)

// written has a line for each block.
func written(blocks []prose.Block) string {
	var out strings.Builder
	for _, b := range blocks {
		out.WriteString(strings.Repeat("  ", b.Indent) + []string{"", "#", "code ", "---", "| "}[b.Kind])
		if b.Level > 0 {
			fmt.Fprint(&out, b.Level, " ")
		}
		if b.Quoted {
			out.WriteString("> ")
		}
		if b.Marker != "" {
			out.WriteString(b.Marker + " ")
		}
		for _, run := range b.Runs {
			out.WriteString(mark(run))
		}
		out.WriteString("\n")
	}
	return out.String()
}

func mark(run prose.Run) string {
	text := run.Text
	if run.Bold {
		text = "*" + text + "*"
	}
	if run.Italic {
		text = "_" + text + "_"
	}
	if run.Code {
		text = "`" + text + "`"
	}
	if run.Link != "" {
		text = "[" + text + "](" + run.Link + ")"
	}
	return text
}

func TestMarkdown(t *testing.T) {
	for source, want := range map[string]string{
		"# On call\n1. Which *service* is red?\n2. Open **Service Health**.": "#1 On call\n  1. Which _service_ is red?\n  2. Open *Service Health*.\n",
		"one\ntwo  \nthree":     "one two\nthree\n",
		"- a\n  - b\n- `c <b>`": "  • a\n    • b\n  • `c <b>`\n",
		"> quoted\n\n---":       "  > quoted\n---\n",
		"```sh\nls -l\n```":     "code `ls -l`\n",
		"[Runbooks](https://example.com) &amp; <https://a.b>": "[Runbooks](https://example.com) & [https://a.b](https://a.b)\n",
		"| a | b |\n|---|---|\n| 1 | **2** |":                 "| *a*\t*b*\n| 1\t*2*\n",
		"- [x] done":                                          "  • ☑ done\n",
		"a <b onclick=\"x\">bold</b> word\n\n<script>alert(1)</script>\n\n<p>block</p>": "a bold word\nblock\n",
		"![alt](x.png) a\\*b": "alt a*b\n",
	} {
		if diff := cmp.Diff(want, written(prose.Markdown(source))); diff != "" {
			t.Errorf("%q: %s", source, diff)
		}
	}
}

func TestHTML(t *testing.T) {
	for source, want := range map[string]string{
		"<h2>Title</h2><p>One <b>two</b> <a href='https://a.b'>three</a>.</p>": "#2 Title\nOne *two* [three](https://a.b).\n",
		"<ul><li>a<li>b</ul>after<br>that<hr>":                                 "  • a\n  • b\nafter\nthat\n---\n",
		"<script>alert(1)</script><style>p{}</style>x<iframe src=y>z</iframe>": "x\n",
		"a &lt;b&gt; <unknown>c</unknown><!-- no -->":                          "a <b> c\n",
		"<table><tr><th>k<td>v</table>":                                        "*k* v\n",
		"":                                                                     "",
	} {
		if diff := cmp.Diff(want, written(prose.HTML(source))); diff != "" {
			t.Errorf("%q: %s", source, diff)
		}
	}
}

func TestLongText(t *testing.T) {
	got := prose.Markdown(strings.Repeat("é ", 100_000))
	if n := len(got[0].Text()); n > 50_100 {
		t.Errorf("%d bytes are left", n)
	}
	if got := prose.Markdown(strings.Repeat("> ", 1000) + "x"); len(got) > 1 {
		t.Errorf("%d blocks", len(got))
	}
}

func FuzzProse(f *testing.F) {
	f.Add("# a\n- b\n> c\n<b>d")
	f.Add("</p></ul></ul><a href=javascript:x>\x00")
	f.Fuzz(func(_ *testing.T, source string) {
		prose.Markdown(source)
		prose.HTML(source)
	})
}
