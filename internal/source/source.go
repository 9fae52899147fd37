// Package source finds where a definition stands in Go files, so that findings can
// name file and line without every definition having to carry them.
package source

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Place is a line of a file. The zero Place is unknown.
type Place struct {
	File string
	Line int
}

// Index knows the places of names in definitions.
type Index struct {
	places   map[string][]Place // values of UID, Name and Key
	literals map[string][]Place // every other text
}

// Find returns the place where a field UID, Name or Key has this value, directly or
// through a constant; failing that, where the text stands. The first place wins.
func (x *Index) Find(name string) Place {
	for _, places := range [][]Place{x.places[name], x.literals[name]} {
		if len(places) > 0 {
			return places[0]
		}
	}
	return Place{}
}

// Scan reads the Go files below a folder, other modules left out. Files that do not parse are passed over: the
// compiler speaks of them.
func Scan(root string) *Index {
	s := scanner{constants: map[string]string{}, fields: map[string][]field{}, literals: map[string][]Place{}}
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if entry.IsDir() && skipped(path, root, entry.Name()) {
			return filepath.SkipDir
		}
		if strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") {
			s.file(root, path)
		}
		return nil
	})
	return s.index()
}

func skipped(path, root, name string) bool {
	if path == root {
		return false
	}
	_, err := os.Stat(filepath.Join(path, "go.mod"))
	return err == nil || strings.HasPrefix(name, ".") || name == "vendor" || name == "testdata" || name == "node_modules"
}

type scanner struct {
	constants map[string]string
	fields    map[string][]field
	literals  map[string][]Place
}

// field is a value given to UID, Name or Key: a text, or the name of a constant with
// its package.
type field struct {
	text, constant string
	place          Place
}

func (s *scanner) file(root, path string) {
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return
	}
	name, err := filepath.Rel(root, path)
	if err != nil {
		name = path
	}
	pkg := parsed.Name.Name
	ast.Inspect(parsed, func(node ast.Node) bool {
		if node == nil {
			return true
		}
		place := Place{filepath.ToSlash(name), files.Position(node.Pos()).Line}
		switch n := node.(type) {
		case *ast.ValueSpec:
			s.constant(pkg, n)
		case *ast.KeyValueExpr:
			s.field(pkg, n, place)
		case *ast.BasicLit:
			if text, ok := literal(n); ok {
				s.literals[text] = append(s.literals[text], place)
			}
		}
		return true
	})
}

func (s *scanner) constant(pkg string, spec *ast.ValueSpec) {
	for i, name := range spec.Names {
		if i < len(spec.Values) {
			if text, ok := literal(spec.Values[i]); ok {
				s.constants[pkg+"."+name.Name] = text
			}
		}
	}
}

func (s *scanner) field(pkg string, pair *ast.KeyValueExpr, place Place) {
	key, ok := pair.Key.(*ast.Ident)
	if !ok || key.Name != "UID" && key.Name != "Name" && key.Name != "Key" {
		return
	}
	f := field{place: place}
	switch value := pair.Value.(type) {
	case *ast.BasicLit:
		f.text, _ = literal(value)
	case *ast.Ident:
		f.constant = pkg + "." + value.Name
	case *ast.SelectorExpr:
		if from, ok := value.X.(*ast.Ident); ok {
			f.constant = from.Name + "." + value.Sel.Name
		}
	}
	s.fields[place.File] = append(s.fields[place.File], f)
}

func literal(expr ast.Expr) (string, bool) {
	lit, ok := expr.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	text, err := strconv.Unquote(lit.Value)
	return text, err == nil
}
