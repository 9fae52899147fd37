package gocode

import "fmt"

// evaluator is a comparison with one or two numbers.
type evaluator struct {
	kind   string
	params []float64
}

func newEvaluator(f *fields) evaluator {
	e := evaluator{kind: f.text("type")}
	for _, item := range f.list("params") {
		n, _ := item.(float64)
		e.params = append(e.params, n)
	}
	return e
}

// threshold compares an operand with numbers.
func (c *composer) threshold(s step) (string, error) {
	conditions := s.model.each("conditions")
	if len(conditions) == 0 {
		return "", fmt.Errorf("the threshold %s has no condition", s.refID)
	}
	if !saysNothing(conditions[0].all["unloadEvaluator"]) {
		c.notef("TODO: in Grafana the alert recovers by another threshold: %s", asJSON(conditions[0].all["unloadEvaluator"]))
	}
	expr, err := c.operand(s.model.text("expression"))
	if err != nil {
		return "", err
	}
	return c.evaluated(expr, newEvaluator(conditions[0].under("evaluator")))
}

// evaluated compares as an evaluator says.
func (c *composer) evaluated(expr string, e evaluator) (string, error) {
	single := map[string]string{"gt": ">", "lt": "<", "gte": ">=", "lte": "<=", "eq": "==", "ne": "!="}
	double := map[string][3]string{
		"within_range": {">", "and", "<"}, "within_range_included": {">=", "and", "<="},
		"outside_range": {"<", "or", ">"}, "outside_range_included": {"<=", "or", ">="},
	}
	if op, ok := single[e.kind]; ok && len(e.params) > 0 {
		return c.compared(expr, op, e.params[0]), nil
	}
	if ops, ok := double[e.kind]; ok && len(e.params) > 1 {
		return c.compared(expr, ops[0], e.params[0]) + " " + ops[1] + " " + c.compared(expr, ops[2], e.params[1]), nil
	}
	return "", fmt.Errorf("the comparison %q is not known", e.kind)
}
