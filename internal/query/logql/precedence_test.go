package logql

import "testing"

// TestLabelFilterPrecedence has what Loki 3.7.8 keeps of the lines a=… b=… c=….
func TestLabelFilterPrecedence(t *testing.T) {
	for query, want := range map[string]string{
		`a=1 or b=1 and c=1`:   `(a or (b and c))`,
		`a=1 and b=1 or c=1`:   `((a and b) or c)`,
		`a=1 or b=1, c=1`:      `(a or (b and c))`,
		`a=1, b=1 or c=1`:      `(a and (b or c))`,
		`a=1 or b=1 c=1`:       `(a or (b and c))`,
		`a=1 b=1 or c=1`:       `(a and (b or c))`,
		`(a=1 or b=1) and c=1`: `((a or b) and c)`,
		`a=1 (b=1 or c=1)`:     `(a and (b or c))`,
	} {
		q, err := Parse(`{app="a"} | logfmt | ` + query)
		if err != nil {
			t.Errorf("%s: %v", query, err)
			continue
		}
		filter := q.Root.(*Pipeline).Stages[1].(*LabelFilter)
		if got := tree(filter.Cond); got != want {
			t.Errorf("%s is read as %s, want %s", query, got, want)
		}
	}
}

func tree(c LabelCond) string {
	switch c := c.(type) {
	case *LabelLogical:
		return "(" + tree(c.LHS) + " " + c.Op + " " + tree(c.RHS) + ")"
	case *LabelCompare:
		return c.Name
	}
	return "?"
}
