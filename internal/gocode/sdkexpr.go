package gocode

import (
	"bytes"
	"go/ast"
	"go/printer"
	"go/token"
	"math/big"
	"strings"
)

// goCode writes an expression of those that the SDK makes.
func goCode(expr ast.Expr) string {
	switch e := expr.(type) {
	case *ast.BasicLit:
		return literalCode(e)
	case *ast.CompositeLit:
		return compositeCode(e, typeCode(e.Type))
	case *ast.KeyValueExpr:
		return goCode(e.Key) + ": " + goCode(e.Value)
	case *ast.UnaryExpr:
		return e.Op.String() + goCode(e.X)
	case *ast.CallExpr:
		return chainCode(e)
	}
	return typeCode(expr)
}

func literalCode(e *ast.BasicLit) string {
	if s, ok := stringOf(e); ok {
		return quoted(s)
	}
	if e.Kind == token.INT {
		if n, ok := new(big.Int).SetString(e.Value, 0); ok {
			return n.String()
		}
	}
	if e.Kind == token.FLOAT {
		if n, ok := new(big.Rat).SetString(e.Value); ok {
			f, _ := n.Float64()
			return number(f)
		}
	}
	return e.Value
}

// chainCode writes a call; a chain of calls goes on line by line.
func chainCode(e *ast.CallExpr) string {
	if pointer, ok := pointerCode(e); ok {
		return pointer
	}
	receiver, calls := chain(e)
	if len(calls) == 0 {
		return typeCode(e.Fun) + arguments(e.Args)
	}
	out := goCode(receiver)
	for _, call := range inOrder(calls) {
		if text := callCode(call); !saidAlready(receiver, call, text) {
			out += ".\n" + text
		}
	}
	return out
}

// saidAlready is true of calls that repeat what the constructor of an inner builder takes or
// sets, and of those that set an empty text.
func saidAlready(receiver ast.Expr, call *ast.CallExpr, text string) bool {
	if text == `Placement("inControlsMenu")` || arguments(call.Args) == `("")` {
		return true
	}
	constructor, ok := receiver.(*ast.CallExpr)
	if !ok || len(constructor.Args) == 0 || nameOf(call) != "Title" && nameOf(call) != "Name" {
		return false
	}
	return arguments(constructor.Args) == arguments(call.Args)
}

// pointerCode writes cog.ToPtr[string]("x") without the type, where Go knows it.
func pointerCode(e *ast.CallExpr) (string, bool) {
	index, ok := e.Fun.(*ast.IndexExpr)
	if !ok || typeCode(index.X) != "cog.ToPtr" || len(e.Args) != 1 {
		return "", false
	}
	of, value := typeCode(index.Index), goCode(e.Args[0])
	if composite, ok := e.Args[0].(*ast.CompositeLit); ok && typeCode(composite.Type) == of {
		return "&" + value, true
	}
	switch of {
	case "string", "bool":
		return "cog.ToPtr(" + value + ")", true
	}
	return "cog.ToPtr[" + of + "](" + value + ")", true
}

// typeCode is a type, or a name.
func typeCode(expr ast.Expr) string {
	var out bytes.Buffer
	if err := printer.Fprint(&out, token.NewFileSet(), expr); err != nil {
		return "" // gofmt will refuse what is missing
	}
	return strings.ReplaceAll(out.String(), "interface{}", "any")
}
