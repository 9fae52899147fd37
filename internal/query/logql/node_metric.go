package logql

// RangeAggregation aggregates a log query over a range.
type RangeAggregation struct {
	Pos      int
	Op       string
	Param    *NumberLiteral // of quantile_over_time
	Log      *Pipeline
	Range    Duration
	Offset   *Duration
	Grouping *Grouping
}

// VectorAggregation aggregates a metric query over its series.
type VectorAggregation struct {
	Pos      int
	Op       string
	Param    *NumberLiteral // of topk, bottomk and approx_topk
	Expr     Expr
	Grouping *Grouping
}

// Grouping is a by or without clause.
type Grouping struct {
	Pos     int
	Without bool
	Labels  []LabelRef
}

// LabelReplace is label_replace(expr, dst, replacement, src, regex).
type LabelReplace struct {
	Pos         int
	Expr        Expr
	Dst         LabelRef
	Replacement string
	Src         LabelRef
	Regex       string
}

// Vector is vector(number).
type Vector struct {
	Pos   int
	Value *NumberLiteral
}

// NumberLiteral is a number or a Grafana variable in its place.
type NumberLiteral struct {
	Pos      int
	Text     string // with its sign
	Value    float64
	Variable bool
}

// Position is the byte offset of the function name.
func (e *RangeAggregation) Position() int { return e.Pos }

// Position is the byte offset of the function name.
func (e *VectorAggregation) Position() int { return e.Pos }

// Position is the byte offset of by or without.
func (g *Grouping) Position() int { return g.Pos }

// Position is the byte offset of the function name.
func (e *LabelReplace) Position() int { return e.Pos }

// Position is the byte offset of the function name.
func (e *Vector) Position() int { return e.Pos }

// Position is the byte offset of the number or its sign.
func (e *NumberLiteral) Position() int { return e.Pos }

// Unwrap is the unwrap stage of the log query, or nil.
func (e *RangeAggregation) Unwrap() *Unwrap {
	for _, s := range e.Log.Stages {
		if u, ok := s.(*Unwrap); ok {
			return u
		}
	}
	return nil
}
