package gocode

import (
	"reflect"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
)

// compared compares a query with a number, in parentheses where it needs them: where
// without them, something else would be compared.
func (c *composer) compared(expr, op string, threshold float64) string {
	tail := " " + op + " " + number(threshold)
	bare, safe := expr+tail, parenthesised(expr)+tail
	inner, want := c.split(expr), c.split(safe)
	comparesItself := inner == nil || len(inner.Conditions) > 0
	if !comparesItself && want != nil && reflect.DeepEqual(c.split(bare), want) {
		return bare
	}
	return safe
}

// parenthesised keeps a comment at the end from hiding the parenthesis.
func parenthesised(expr string) string {
	if strings.Contains(expr[strings.LastIndexByte(expr, '\n')+1:], "#") {
		return "(" + expr + "\n)"
	}
	return "(" + expr + ")"
}

// split takes a query apart as Grafana gets it; nil if it cannot be read.
func (c *composer) split(expr string) *query.Split {
	if c.language == obsgen.LogQL {
		split, err := query.SplitLogAlert(expr)
		if err != nil {
			return nil
		}
		return &split
	}
	parsed, err := query.ParsePromQL(expr)
	if err != nil {
		return nil
	}
	split := query.SplitAlert(parsed)
	return &split
}
