package traceql

// ScalarFilter compares aggregates: count() > 2.
type ScalarFilter struct {
	Pos      int
	Op       string
	LHS, RHS Expr
}

// Group is by(fields).
type Group struct {
	Pos    int
	Fields []Expr
}

// Select is select(fields).
type Select struct {
	Pos    int
	Fields []Expr
}

// Coalesce is coalesce().
type Coalesce struct{ Pos int }

// Metrics is a metrics function such as rate() by (name) > 10.
type Metrics struct {
	Pos     int
	Op      string
	Field   Expr           // of *_over_time but count_over_time
	Filter  *SpansetFilter // of compare
	Params  []*Static      // quantiles, or the numbers of compare
	By      *Group
	Compare *Threshold
}

// TopK is topk(n) or bottomk(n) after a metrics function.
type TopK struct {
	Pos     int
	Op      string
	N       *Static
	Compare *Threshold
}

// Threshold keeps the data points that compare with a value.
type Threshold struct {
	Pos   int
	Op    string
	Value *Static
}

// Position is the byte offset of the left side.
func (n *ScalarFilter) Position() int { return n.Pos }

// Position is the byte offset of by.
func (n *Group) Position() int { return n.Pos }

// Position is the byte offset of select.
func (n *Select) Position() int { return n.Pos }

// Position is the byte offset of coalesce.
func (n *Coalesce) Position() int { return n.Pos }

// Position is the byte offset of the function name.
func (n *Metrics) Position() int { return n.Pos }

// Position is the byte offset of the function name.
func (n *TopK) Position() int { return n.Pos }

func (*ScalarFilter) stage() {}
func (*Group) stage()        {}
func (*Select) stage()       {}
func (*Coalesce) stage()     {}
func (*Metrics) stage()      {}
func (*TopK) stage()         {}
