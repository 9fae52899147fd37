package logql

// Node is any part of a query that Walk visits.
type Node interface {
	// Position is the byte offset of the node in the query.
	Position() int
}

// Expr is a query or an operand of a metric query.
type Expr interface {
	Node
	// String formats the expression canonically.
	String() string
	write(*printer)
}

// Stage is one step of a log pipeline.
type Stage interface {
	Node
	// Labels lists the labels the stage reads or creates, in query order.
	Labels() []LabelUse
	write(*printer)
	stage() // tells stages from pipelines
}

// LabelRef is a label name written in a query.
// The name may be a Grafana variable.
type LabelRef struct {
	Pos  int
	Name string
}

// Position is the byte offset of the name.
func (l LabelRef) Position() int { return l.Pos }

// UseKind says what part of a query uses a label.
type UseKind string

// The parts of a query that use labels; the values are LogQL's own words.
const (
	UseLabelFilter  UseKind = "label filter"
	UseUnwrap       UseKind = "unwrap"
	UseGrouping     UseKind = "grouping"
	UseMatching     UseKind = "vector matching"
	UseLineFormat   UseKind = "line_format"
	UseLabelFormat  UseKind = "label_format"
	UseLabelReplace UseKind = "label_replace"
	UseDrop         UseKind = "drop"
	UseKeep         UseKind = "keep"
	UseParser       UseKind = "parser"
)

// LabelUse is one label read or created by a query.
type LabelUse struct {
	Pos    int
	Name   string
	Kind   UseKind
	Create bool // the label is created, not read
}

// uses turns label references into uses of one kind.
func uses(refs []LabelRef, kind UseKind, create bool) []LabelUse {
	var out []LabelUse
	for _, r := range refs {
		out = append(out, LabelUse{Pos: r.Pos, Name: r.Name, Kind: kind, Create: create})
	}
	return out
}
