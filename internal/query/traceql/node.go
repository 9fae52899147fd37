package traceql

// Node is any part of a query that Walk visits.
type Node interface {
	// Position is the byte offset of the node in the query.
	Position() int
	write(*printer)
}

// Stage is one step of a pipeline; a spanset is a stage too.
type Stage interface {
	Node
	stage()
}

// Spanset is a {} filter, an operation on two spansets, or a pipeline in
// parentheses.
type Spanset interface {
	Stage
	spanset()
}

// Expr is a field expression inside {} or a scalar expression in a pipeline.
type Expr interface {
	Node
	kind() ValueKind
}

// Pipeline is stages joined with |.
type Pipeline struct {
	Pos    int
	Stages []Stage
}

// SpansetFilter is {}; Cond is nil when it is empty.
type SpansetFilter struct {
	Pos  int
	Cond Expr
}

// SpansetOperation joins two spansets: &&, ||, >, >>, <, <<, ~ with the
// negated (!) and union (&) variants.
type SpansetOperation struct {
	Pos      int // of the left spanset
	Op       string
	LHS, RHS Spanset
}

// WrappedPipeline is a pipeline in parentheses.
type WrappedPipeline struct {
	Pos      int
	Pipeline *Pipeline
}

// Position is the byte offset of the first stage.
func (n *Pipeline) Position() int { return n.Pos }

// Position is the byte offset of the opening brace.
func (n *SpansetFilter) Position() int { return n.Pos }

// Position is the byte offset of the left spanset.
func (n *SpansetOperation) Position() int { return n.Pos }

// Position is the byte offset of the parenthesis.
func (n *WrappedPipeline) Position() int { return n.Pos }

func (*SpansetFilter) stage()      {}
func (*SpansetOperation) stage()   {}
func (*WrappedPipeline) stage()    {}
func (*SpansetFilter) spanset()    {}
func (*SpansetOperation) spanset() {}
func (*WrappedPipeline) spanset()  {}
