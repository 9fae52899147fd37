package source

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
)

// scanner collects what the files say, by file, until all constants are known.
type scanner struct {
	root      string
	constants map[string]string
	found     []value
	mentions  map[string][]Place // types of composite literals
}

// value is a text or a constant, and where it stands.
type value struct {
	text, constant string // one of them; the constant with its package
	// before and after surround what only running the code tells.
	before, after string
	place         Place
	role          role
}

// role is what a value is for, the most telling first.
type role int

const (
	isName role = iota // of a field UID, Name or Key
	isUsed             // in a composite literal or a call
	isText             // anything else, such as a constant's declaration
	roles
)

func newScanner(root string) *scanner {
	return &scanner{root: root, constants: map[string]string{}, mentions: map[string][]Place{}}
}

func (s *scanner) file(path string) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return
	}
	name, err := filepath.Rel(s.root, path)
	if err != nil {
		name = path
	}
	f := fileScanner{s, parsed.Name.Name, func(node ast.Node) Place {
		return Place{filepath.ToSlash(name), files.Position(node.Pos()).Line}
	}}
	ast.Inspect(parsed, func(node ast.Node) bool {
		f.visit(node)
		return true
	})
}

// fileScanner reads one file.
type fileScanner struct {
	*scanner
	pkg   string
	place func(ast.Node) Place
}

func (f fileScanner) visit(node ast.Node) {
	switch n := node.(type) {
	case *ast.ValueSpec:
		f.constant(n)
	case *ast.CompositeLit:
		f.mention(n)
		f.use(n.Elts)
	case *ast.CallExpr:
		f.use(n.Args)
	case *ast.BasicLit:
		f.add(n, n, isText)
	}
}

func (f fileScanner) constant(spec *ast.ValueSpec) {
	for i, name := range spec.Names {
		if i < len(spec.Values) {
			if text, ok := literal(spec.Values[i]); ok {
				f.constants[f.pkg+"."+name.Name] = text
			}
		}
	}
}

func literal(expr ast.Expr) (string, bool) {
	lit, ok := expr.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}
