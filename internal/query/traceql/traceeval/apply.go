package traceeval

import (
	"regexp"
	"strings"
)

// apply is an operator on two values. What does not go together is false; of a list, one
// value that goes is enough.
func (ev *evaluator) apply(op string, left, right value) (value, error) {
	if l, ok := left.(list); ok {
		return anyOf(l, func(v value) (value, error) { return ev.apply(op, v, right) })
	}
	if r, ok := right.(list); ok {
		return anyOf(r, func(v value) (value, error) { return ev.apply(op, left, v) })
	}
	if isRegex(op) {
		return ev.matches(op, left, right)
	}
	if isComparison(op) {
		return compare(op, left, right), nil
	}
	if op == "&&" || op == "||" {
		l, okLeft := left.(bool)
		r, okRight := right.(bool)
		return okLeft && okRight && (l && r || op == "||" && (l || r)), nil
	}
	return calculate(op, left, right)
}

func anyOf(l list, holds func(value) (value, error)) (value, error) {
	for _, v := range l {
		if result, err := holds(v); err != nil || result == true {
			return result, err
		}
	}
	return false, nil
}

func isRegex(op string) bool { return op == "=~" || op == "!~" }

func isComparison(op string) bool { return strings.Trim(op, "=<>") == "" || op == "!=" }

// matches is for texts, as a whole.
func (ev *evaluator) matches(op string, left, right value) (value, error) {
	l, okLeft := left.(string)
	r, okRight := right.(string)
	if !okLeft || !okRight {
		return false, nil
	}
	re, ok := ev.regexes[r]
	if !ok {
		var err error
		if re, err = regexp.Compile("^(?:" + r + ")$"); err != nil {
			return nil, err
		}
		ev.regexes[r] = re
	}
	return re.MatchString(l) == (op == "=~"), nil
}

// compare is false for a missing value, whatever the operator.
func compare(op string, left, right value) bool {
	if left == nil || right == nil || !comparable(left, right) {
		return false
	}
	if isNaN(left) || isNaN(right) {
		return op == "!="
	}
	if _, ordered := number(left); !ordered {
		_, ordered = left.(string)
		if !ordered {
			return (op == "=" || op == "!=") && (left == right) == (op == "=")
		}
	}
	return ordered(op, order(left, right))
}

func ordered(op string, sign int) bool {
	switch op {
	case "=":
		return sign == 0
	case "!=":
		return sign != 0
	case ">":
		return sign > 0
	case ">=":
		return sign >= 0
	case "<":
		return sign < 0
	}
	return sign <= 0
}

// comparable lets numbers of all types be compared.
func comparable(left, right value) bool {
	_, l := number(left)
	_, r := number(right)
	return sameType(left, right) || l && r
}
