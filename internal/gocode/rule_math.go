package gocode

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

var (
	isNumber   = regexp.MustCompile(`^\s*is_number\(\s*\$\{?(\w+)\}?\s*\)\s*$`)
	comparison = regexp.MustCompile(`^\s*\$\{?(\w+)\}?\s*(>=|<=|==|!=|>|<)\s*(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)\s*$`)
	variableOf = regexp.MustCompile(`\$\{?(\w+)\}?`)
	// plainMath is what PromQL and LogQL write like Grafana, once the variables are gone.
	plainMath = regexp.MustCompile(`^[-+*/%().\s0-9]*$`)
	compares  = regexp.MustCompile(`^[-+*/%().\s0-9<>=!]*$`)
)

// math reads a math expression that is the condition: is_number($A), $A > 1 && $B > 2 as
// obsgen writes it, and arithmetic such as $A / $B > 0.1.
func (c *composer) math(s step) (string, error) {
	expression := s.model.text("expression")
	if match := isNumber.FindStringSubmatch(expression); match != nil {
		return c.operand(match[1])
	}
	var parts []string
	for _, part := range strings.Split(expression, "&&") {
		compared, err := c.mathPart(s.refID, part)
		if err != nil {
			return "", err
		}
		parts = append(parts, compared)
	}
	return conjunction(parts), nil
}

// conjunction holds where all parts do; a long one stands on several lines.
func conjunction(parts []string) string {
	if joined := strings.Join(parts, " and "); len(joined) <= longestLine {
		return joined
	}
	return strings.Join(parts, "\nand ")
}

func (c *composer) mathPart(refID, part string) (string, error) {
	match := comparison.FindStringSubmatch(part)
	if match == nil {
		return c.substituted(refID, part, compares)
	}
	number, err := strconv.ParseFloat(match[3], 64)
	if err != nil {
		return "", fmt.Errorf("%s compares with %q, which is no number", refID, match[3])
	}
	expr, err := c.operand(match[1])
	return c.compared(expr, match[2], number), err
}

// arithmetic reads a math expression that another one refers to.
func (c *composer) arithmetic(s step) (string, error) {
	return c.substituted(s.refID, s.model.text("expression"), plainMath)
}

// substituted puts queries in the place of variables.
func (c *composer) substituted(refID, expression string, allowed *regexp.Regexp) (string, error) {
	names := variableOf.FindAllStringSubmatch(expression, -1)
	if len(names) == 0 || !allowed.MatchString(variableOf.ReplaceAllString(expression, "")) {
		return "", fmt.Errorf("the math of %s is more than comparisons and arithmetic: %s", refID, expression)
	}
	if len(names) > 1 {
		c.notef("In Grafana %s pairs series that share labels; this query pairs those with equal labels.", refID)
	}
	var failure error
	out := variableOf.ReplaceAllStringFunc(strings.TrimSpace(expression), func(name string) string {
		expr, err := c.operand(variableOf.FindStringSubmatch(name)[1])
		if err != nil {
			failure = err
		}
		return parenthesised(expr)
	})
	if failure == nil && c.split(out) == nil {
		failure = fmt.Errorf("the math of %s does not give a query that can be read: %s", refID, out)
	}
	return out, failure
}
