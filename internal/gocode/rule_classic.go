package gocode

import "errors"

// classic reads the conditions of Grafana's first alerting.
func (c *composer) classic(s step) (string, error) {
	conditions := s.model.each("conditions")
	if len(conditions) == 0 {
		return "", errors.New("it has no classic condition")
	}
	var out string
	for i, condition := range conditions {
		part, err := c.classicPart(s.refID, condition)
		if err != nil {
			return "", err
		}
		if i > 0 { // Grafana takes them from left to right
			part = parenthesised(out) + " " + operator(condition) + " " + parenthesised(part)
		}
		out = part
	}
	c.notef("In Grafana a classic condition makes one alert of all series; this query makes one of each.")
	return out, nil
}

func (c *composer) classicPart(refID string, condition *fields) (string, error) {
	refs := condition.under("query").texts("params")
	if len(refs) == 0 {
		return "", errors.New("a classic condition names no query")
	}
	expr, err := c.operand(refs[0])
	if err != nil {
		return "", err
	}
	c.reducer(refID, refs[0], condition.under("reducer").text("type"))
	return c.evaluated(expr, newEvaluator(condition.under("evaluator")))
}

// operator joins a classic condition to those before it.
func operator(condition *fields) string {
	switch condition.under("operator").text("type") {
	case "or", "logic-or":
		return "or"
	}
	return "and"
}
