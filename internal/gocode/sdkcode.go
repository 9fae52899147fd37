package gocode

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// The foundation SDK writes its builders as Go, as one expression and for machines: types
// are said twice, numbers are hexadecimal, maps come in any order. sdkCode writes it anew.

// sdkCode reads code that the SDK wrote, and writes it as people do. The calls of its
// outermost chain for which drop is true are left out.
func sdkCode(code string, drop func(call string) bool) (string, error) {
	expr, err := parser.ParseExpr(code)
	if err != nil {
		return "", fmt.Errorf("read the code that the SDK wrote: %w", err)
	}
	receiver, calls := chain(expr)
	out := goCode(receiver)
	for _, call := range inOrder(calls) {
		if text := callCode(call); !drop(text) {
			out += ".\n" + text
		}
	}
	return out, nil
}

// chain takes a.B().C() apart: its beginning a.B() and the calls C().
func chain(expr ast.Expr) (receiver ast.Expr, calls []*ast.CallExpr) {
	call, ok := expr.(*ast.CallExpr)
	if !ok {
		return expr, nil
	}
	selector, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return expr, nil
	}
	if _, isCall := selector.X.(*ast.CallExpr); !isCall {
		return expr, nil
	}
	receiver, calls = chain(selector.X)
	return receiver, append(calls, call)
}

// inOrder puts first what people look for first.
func inOrder(calls []*ast.CallExpr) []*ast.CallExpr {
	var sorted []*ast.CallExpr
	first := []string{"Title", "Description", "Datasource", "Targets"}
	for _, name := range first {
		for _, call := range calls {
			if nameOf(call) == name {
				sorted = append(sorted, call)
			}
		}
	}
	for _, call := range calls {
		if !slices.Contains(first, nameOf(call)) {
			sorted = append(sorted, call)
		}
	}
	return sorted
}

func nameOf(call *ast.CallExpr) string { return call.Fun.(*ast.SelectorExpr).Sel.Name }

// callCode is a call without its receiver.
func callCode(call *ast.CallExpr) string {
	name := nameOf(call)
	if len(call.Args) == 1 && (name == "Expr" || name == "Query" || name == "Definition") {
		if s, ok := stringOf(call.Args[0]); ok {
			return name + "(" + queryText(s) + ")"
		}
	}
	return name + arguments(call.Args)
}

func arguments(args []ast.Expr) string {
	texts := make([]string, len(args))
	for i, arg := range args {
		texts[i] = goCode(arg)
	}
	return "(" + strings.Join(texts, ", ") + ")"
}

func stringOf(expr ast.Expr) (string, bool) {
	literal, ok := expr.(*ast.BasicLit)
	if !ok || literal.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(literal.Value)
	return s, err == nil
}
