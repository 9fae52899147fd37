package gocode

import (
	"go/ast"
	"slices"
	"strings"
)

// compositeCode writes a literal with its keys in order. Elements need not say their type.
func compositeCode(e *ast.CompositeLit, kind string) string {
	_, element, _ := strings.Cut(kind, "]")
	var items []string
	for _, item := range e.Elts {
		items = append(items, elementCode(item, element))
	}
	if isMap(e) {
		slices.Sort(items)
	}
	return kind + braced(items)
}

// isMap tells maps, whose order means nothing, by their keys: those of structs are names.
func isMap(e *ast.CompositeLit) bool {
	if len(e.Elts) == 0 {
		return false
	}
	pair, ok := e.Elts[0].(*ast.KeyValueExpr)
	if !ok {
		return false
	}
	_, isText := stringOf(pair.Key)
	return isText
}

func elementCode(item ast.Expr, element string) string {
	if pair, ok := item.(*ast.KeyValueExpr); ok {
		return goCode(pair.Key) + ": " + elementCode(pair.Value, element)
	}
	inner, ok := item.(*ast.CompositeLit)
	if !ok || element == "" || element == "any" {
		return goCode(item)
	}
	of := typeCode(inner.Type)
	isMapping := element == "dashboard.ValueMapping" && strings.HasPrefix(of, "dashboard.ValueMapOr") // its other name
	if of != element && !isMapping {
		return goCode(item)
	}
	return strings.TrimPrefix(compositeCode(inner, of), of)
}
