package gocode

import (
	"errors"
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// composer puts a query together of the queries and expressions that Grafana splits it in.
type composer struct {
	steps    map[string]step
	language obsgen.Language
	notes    []string
	// values are the refIds whose number is the value of the alert.
	values   map[string]bool
	visiting map[string]bool
}

func newComposer(f *fields) *composer {
	return &composer{steps: steps(f), visiting: map[string]bool{}}
}

func (c *composer) notef(format string, args ...any) {
	c.notes = append(c.notes, fmt.Sprintf(format, args...))
}

// condition is the query that returns what lets the alert fire.
func (c *composer) condition(refID string) (string, error) {
	s, ok := c.steps[refID]
	if !ok {
		return "", fmt.Errorf("the condition %q names none of the queries", refID)
	}
	switch s.kind {
	case "threshold":
		return c.threshold(s)
	case "math":
		return c.math(s)
	case "classic_conditions":
		return c.classic(s)
	}
	expr, err := c.operand(refID)
	return c.compared(expr, "!=", 0), err // Grafana fires for whatever is not zero
}

// operand is the query whose number an expression refers to.
func (c *composer) operand(refID string) (string, error) {
	s, ok := c.steps[refID]
	switch {
	case !ok:
		return "", fmt.Errorf("%q is none of the queries", refID)
	case c.visiting[refID]:
		return "", fmt.Errorf("%s refers to itself", refID)
	}
	c.visiting[refID] = true
	defer delete(c.visiting, refID)
	first := c.values == nil
	expr, err := c.operandOf(s)
	if first {
		c.markValue(refID)
	}
	return expr, err
}

func (c *composer) operandOf(s step) (string, error) {
	switch s.kind {
	case "":
		return c.asked(s)
	case "reduce":
		return c.reduce(s)
	case "math":
		return c.arithmetic(s)
	}
	return "", fmt.Errorf("%s is an expression of the type %s, which a query cannot say", s.refID, s.kind)
}

// markValue remembers the first operand: its number is the alert's. A reduced one is the
// same number as what it reduces.
func (c *composer) markValue(refID string) {
	if c.values == nil {
		c.values = map[string]bool{}
	}
	c.values[refID] = true
	if s := c.steps[refID]; s.kind == "reduce" && !c.values[s.model.text("expression")] {
		c.markValue(s.model.text("expression"))
	}
}

func (c *composer) asked(s step) (string, error) {
	switch {
	case s.query.Language == "" || strings.TrimSpace(s.query.Expr) == "":
		return "", fmt.Errorf("%s is no query in PromQL or LogQL", s.refID)
	case c.language != "" && c.language != s.query.Language:
		return "", errors.New("it asks in two languages")
	}
	c.language = s.query.Language
	return s.query.Expr, nil
}
