package traceql

// ValueKind is the type of a value or a field; an attribute has none.
type ValueKind string

// The types of values.
const (
	StringValue   ValueKind = "string"
	NumberValue   ValueKind = "number"
	DurationValue ValueKind = "duration"
	BoolValue     ValueKind = "boolean"
	NilValue      ValueKind = "nil"
	StatusValue   ValueKind = "status"
	KindValue     ValueKind = "kind"
	VariableValue ValueKind = "variable" // a Grafana variable without quotes
)

// Field is an attribute or an intrinsic.
type Field struct {
	Pos       int
	Scope     string // span, resource, parent.span ...; "" for .name
	Name      string // of an intrinsic as written: duration, span:id
	Intrinsic bool
}

// Static is a literal value.
type Static struct {
	Pos  int
	Kind ValueKind
	Text string // without quotes, with the sign
}

// Binary is two expressions joined by an operator.
type Binary struct {
	Pos      int // of the left side
	Op       string
	LHS, RHS Expr
	typ      ValueKind // kept, so that long chains stay cheap
}

// Unary is ! or - before an expression.
type Unary struct {
	Pos int
	Op  string
	X   Expr
}

// Paren keeps the parentheses of the query.
type Paren struct {
	Pos int
	X   Expr
}

// Aggregate is count(), or avg, min, max, sum of a field.
type Aggregate struct {
	Pos   int
	Op    string
	Field Expr // nil for count
}

// Position is the byte offset of the field.
func (n *Field) Position() int { return n.Pos }

// Position is the byte offset of the value.
func (n *Static) Position() int { return n.Pos }

// Position is the byte offset of the left side.
func (n *Binary) Position() int { return n.Pos }

// Position is the byte offset of the operator.
func (n *Unary) Position() int { return n.Pos }

// Position is the byte offset of the parenthesis.
func (n *Paren) Position() int { return n.Pos }

// Position is the byte offset of the function name.
func (n *Aggregate) Position() int { return n.Pos }
