package gocode_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// FuzzTexts writes texts: Go reads each as it was, and nothing in the code is hidden from
// readers. A comment stays one.
func FuzzTexts(f *testing.F) {
	for _, text := range []string{hostile, "a", "`", "\"\n`\n", "\r", "\xff", "a\n", "// x", "*/", "\u2028", "\ufeff`", strings.Repeat("x`\n", 9)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || text == "" {
			return // JSON has no such texts, and fields without text are left out
		}
		code, err := gocode.Template(map[string]any{"name": text, "template": text, "else": text})
		if err != nil {
			t.Fatal(err)
		}
		if strings.ContainsFunc(code, func(r rune) bool { return r != '\n' && r != '\t' && !unicode.IsPrint(r) }) {
			t.Errorf("hidden characters in %q", code)
		}
		for field, value := range fieldsOf(t, code) {
			if value != text {
				t.Errorf("%s is %q, want %q; code:\n%s", field, value, text, code)
			}
		}
	})
}

// fieldsOf are the constant fields of a literal; there must be two.
func fieldsOf(t *testing.T, code string) map[string]string {
	t.Helper()
	expr, err := parser.ParseExpr(code)
	if err != nil {
		t.Fatalf("%v in\n%s", err, code)
	}
	values := map[string]string{}
	for _, element := range expr.(*ast.CompositeLit).Elts {
		pair := element.(*ast.KeyValueExpr)
		info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
		if err := types.CheckExpr(token.NewFileSet(), nil, token.NoPos, pair.Value, &info); err != nil {
			t.Fatal(err)
		}
		values[pair.Key.(*ast.Ident).Name] = constant.StringVal(info.Types[pair.Value].Value)
	}
	if len(values) != 2 {
		t.Errorf("%d fields, want Name and Body:\n%s", len(values), code)
	}
	return values
}
