package gocode

import (
	"fmt"
	"go/ast"
	"go/parser"
	"slices"
)

const (
	module = "github.com/ltv-assistant/obsgen"
	sdk    = "github.com/grafana/grafana-foundation-sdk/go/"
)

// Imports are the paths of the packages that code of this package uses, sorted.
func Imports(code string) ([]string, error) {
	expr, err := parser.ParseExpr(code)
	if err != nil {
		return nil, fmt.Errorf("find the imports of the code: %w; give what this package wrote", err)
	}
	var paths []string
	ast.Inspect(expr, func(node ast.Node) bool {
		if selector, ok := node.(*ast.SelectorExpr); ok {
			if name, ok := selector.X.(*ast.Ident); ok {
				paths = append(paths, importPath(name.Name))
			}
		}
		return true
	})
	slices.Sort(paths)
	return slices.Compact(paths), nil
}

// importPath is that of a package: all but a few are the SDK's.
func importPath(name string) string {
	switch name {
	case "time":
		return name
	case "obsgen":
		return module
	case "variants":
		return sdk + "cog/variants"
	}
	return sdk + name
}
