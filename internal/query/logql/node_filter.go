package logql

// LabelFilter is a label filter stage.
type LabelFilter struct {
	Pos  int
	Cond LabelCond
}

// LabelCond is a comparison or a logical combination of conditions.
type LabelCond interface {
	Node
	labels() []LabelRef
	write(*printer)
}

// LabelCompare compares a label with a value.
type LabelCompare struct {
	Pos   int
	Name  string
	Op    string // =, !=, =~, !~, ==, >, >=, < or <=
	Value Value
}

// LabelLogical joins two conditions; a comma or a space is written as and.
type LabelLogical struct {
	Pos      int
	Op       string // and, or
	Parens   bool   // as written or as needed, so that String never changes precedence
	LHS, RHS LabelCond
}

// ValueKind is the type of a label filter value.
type ValueKind string

// The types of label filter values.
const (
	StringValue   ValueKind = "string"
	NumberValue   ValueKind = "number"
	DurationValue ValueKind = "duration"
	BytesValue    ValueKind = "bytes"
	IPValue       ValueKind = "ip"
	VariableValue ValueKind = "variable" // a Grafana variable without quotes
)

// Value is what a label is compared with.
type Value struct {
	Pos    int
	Kind   ValueKind
	Text   string  // without quotes
	Number float64 // of numbers, in seconds of durations, in bytes of sizes
}

// Position is the byte offset of the first condition.
func (s *LabelFilter) Position() int { return s.Pos }

// Position is the byte offset of the label name.
func (c *LabelCompare) Position() int { return c.Pos }

// Position is the byte offset of the left condition.
func (c *LabelLogical) Position() int { return c.Pos }

// Labels lists the labels the filter reads.
func (s *LabelFilter) Labels() []LabelUse {
	return uses(s.Cond.labels(), UseLabelFilter, false)
}

func (c *LabelCompare) labels() []LabelRef {
	return []LabelRef{{Pos: c.Pos, Name: c.Name}}
}

func (c *LabelLogical) labels() []LabelRef {
	return append(c.LHS.labels(), c.RHS.labels()...)
}

func (*LabelFilter) stage() {}
