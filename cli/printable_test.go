package cli

import (
	"bytes"
	"fmt"
	"testing"
)

func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"obsgen: a\nb\n":               "obsgen: a\nb\n",
		"é → ✓\n":                      "é → ✓\n",
		"a\x1b[2Jb\r\n":                `a\x1b[2Jb\r` + "\n",
		"a\u202eb":                     `a\u202eb`,
		"a\xffb":                       `a\xffb`,
		"x\n::error::y":                "x\n" + `\x3a:error::y`,
		"  ::error::y":                 `  \x3a:error::y`,
		"read a::b":                    "read a::b",
		"a ##[error]b":                 `a #\x23[error]b`,
		"tab\there":                    `tab\there`,
		"\u2028":                       `\u2028`,
		"\n\n":                         "\n\n",
		"read x\r\n::set-output name=": `read x\r` + "\n" + `\x3a:set-output name=`,
	} {
		var out bytes.Buffer
		if n, err := fmt.Fprint(&printable{out: &out}, text); n != len(text) || err != nil {
			t.Errorf("%q: wrote %d of %d, %v", text, n, len(text), err)
		}
		if out.String() != want {
			t.Errorf("%q is written as %q, want %q", text, out.String(), want)
		}
	}
	var out bytes.Buffer
	p := &printable{out: &out}
	fmt.Fprint(p, "a ")
	fmt.Fprint(p, "::b\n")
	fmt.Fprint(p, "::c\n")
	if want := "a ::b\n\\x3a:c\n"; out.String() != want {
		t.Errorf("in pieces: %q, want %q", out.String(), want)
	}
}
