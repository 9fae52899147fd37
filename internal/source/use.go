package source

import "go/ast"

// use takes the elements of a composite literal or the arguments of a call.
func (f fileScanner) use(elements []ast.Expr) {
	for _, element := range elements {
		pair, ok := element.(*ast.KeyValueExpr)
		switch {
		case !ok:
			f.add(element, element, isUsed)
		case names(pair.Key):
			f.add(pair.Value, pair, isName)
		default:
			f.add(pair.Value, pair, isUsed)
		}
	}
}

func names(key ast.Expr) bool {
	field, ok := key.(*ast.Ident)
	return ok && (field.Name == "UID" || field.Name == "Name" || field.Name == "Key")
}

// add notes the value of an expression at the place of a node.
func (f fileScanner) add(expr ast.Expr, at ast.Node, role role) {
	v := value{place: f.place(at), role: role}
	switch e := expr.(type) {
	case *ast.BasicLit:
		v.text, _ = literal(e)
	case *ast.Ident:
		v.constant = f.pkg + "." + e.Name
	case *ast.SelectorExpr:
		if from, ok := e.X.(*ast.Ident); ok {
			v.constant = from.Name + "." + e.Sel.Name
		}
	case *ast.BinaryExpr:
		v.before, _ = literal(e.X)
		v.after, _ = literal(e.Y)
	}
	f.found = append(f.found, v)
}

// mention notes the type of obsgen.SLO{…}, []obsgen.SLO{…} and SLO{…}.
func (f fileScanner) mention(lit *ast.CompositeLit) {
	expr := lit.Type
	if list, ok := expr.(*ast.ArrayType); ok {
		expr = list.Elt
	}
	switch e := expr.(type) {
	case *ast.SelectorExpr:
		f.mentions[e.Sel.Name] = append(f.mentions[e.Sel.Name], f.place(lit))
	case *ast.Ident:
		f.mentions[e.Name] = append(f.mentions[e.Name], f.place(lit))
	}
}
