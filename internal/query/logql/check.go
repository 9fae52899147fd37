package logql

import (
	"errors"
	"regexp"
	"regexp/syntax"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// checkRegex compiles an expression unless Grafana still changes it.
func (p *parser) checkRegex(pos int, expr string) {
	if variable.In(expr) {
		return
	}
	if _, err := syntax.Parse(expr, syntax.Perl); err != nil {
		p.fail(pos, "unexpected regular expression ("+regexFault(err)+"), expected Go syntax")
	}
}

// regexFault drops the package name and flattens the message.
func regexFault(err error) string {
	var e *syntax.Error
	if !errors.As(err, &e) {
		return "bad expression"
	}
	return e.Code.String() + ": " + shorten(e.Expr)
}

// checkSelector wants a matcher that leaves something out, as Loki does.
func (p *parser) checkSelector(s Selector) {
	for _, m := range s.Matchers {
		if p.err != nil || !matchesEmpty(m) {
			return
		}
	}
	p.fail(s.Pos, "unexpected selector of all streams, expected a matcher that does not match the empty value")
}

// matchesEmpty reports whether a stream without the label would match.
func matchesEmpty(m Matcher) bool {
	if m.Bare || variable.In(m.Value) {
		return false
	}
	switch m.Op {
	case "=":
		return m.Value == ""
	case "!=":
		return m.Value != ""
	}
	re, err := regexp.Compile("^(?:" + m.Value + ")$")
	return err == nil && re.MatchString("") == (m.Op == "=~")
}
