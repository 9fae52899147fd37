package logql

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// TestRandomRoundTrip builds queries from random parts of the language.
func TestRandomRoundTrip(t *testing.T) {
	g := generator{rand.New(rand.NewPCG(1, 2))}
	for range 3000 {
		checkRoundTrip(t, g.metric(4))
	}
}

type generator struct{ *rand.Rand }

func (g generator) pick(items ...string) string { return items[g.IntN(len(items))] }

func (g generator) metric(depth int) string {
	if depth == 0 {
		return g.pick("vector(1)", "vector($x)", g.rate())
	}
	inner := g.metric(depth - 1)
	switch g.IntN(6) {
	case 0:
		return g.rate()
	case 1:
		return g.pick("sum", "max", "count") + g.pick("", " by (a)", " without (a, b)") + "(" + inner + ")"
	case 2:
		return "topk(3, " + inner + ")" + g.pick("", " by (a)")
	case 3:
		return fmt.Sprintf("label_replace(%s, %s, %s, %s, `x`)", inner, g.str(), g.str(), g.str())
	default:
		return g.binary(depth)
	}
}

func (g generator) binary(depth int) string {
	op := g.pick("+", "-", "*", "/", "%", "^", ">", "<=", "==", "and", "or", "unless")
	mod := g.pick("", "", "on(a) ", "ignoring(b) group_left () ", "on() group_right(c) ")
	lhs, rhs := g.metric(depth-1), g.metric(depth-1)
	if g.IntN(2) == 0 {
		lhs = "(" + lhs + ")"
	}
	if g.IntN(2) == 0 {
		rhs = "(" + rhs + ")"
	}
	if !isSetOp(op) && g.IntN(3) == 0 {
		rhs = g.pick("5", "-1", "$x", "1e3")
	}
	return lhs + " " + op + " " + mod + rhs
}

func (g generator) rate() string {
	var b strings.Builder
	value := strconv.Quote("v" + g.word())
	b.WriteString(g.pick("rate", "count_over_time") + "({a=" + value + g.pick("", ", b!="+value) + "}")
	for range g.IntN(5) {
		b.WriteString(" " + g.stage())
	}
	return b.String() + " " + g.pick("[5m]", "[ $__auto ]", "[1h30m] offset 1d") + ")"
}

func (g generator) stage() string {
	switch g.IntN(9) {
	case 0, 1:
		return g.pick("|=", "!=", "|>", "!>") + g.str() + g.pick("", " or "+g.str(), " or $x")
	case 2:
		return "| " + g.pick("json", "logfmt", "logfmt --strict a", "json a="+g.str(), "unpack", "decolorize")
	case 3:
		return "| " + g.pick("drop", "keep") + " a, b" + g.pick("=", "!=") + g.str()
	case 4:
		return "| label_format a=b, c=" + g.str()
	case 5:
		return "| line_format " + g.str()
	default:
		return "| " + g.cond(3)
	}
}

func (g generator) cond(depth int) string {
	if depth == 0 || g.IntN(3) == 0 {
		return g.pick("a="+g.str(), "b > 5", "c<=1.5s", "d == 3KiB", "e != $x", "f=ip(`::1`)", "g!=-2")
	}
	lhs, rhs := g.cond(depth-1), g.cond(depth-1)
	if g.IntN(2) == 0 {
		rhs = "(" + rhs + ")"
	}
	return lhs + g.pick(" and ", " or ", ",", " ") + rhs
}

// word is any text that is not a template action.
func (g generator) word() string {
	return g.pick("", "x", "$v", "${v:regex}", `\`, `"`, "`", "\n", "é", "\xff", "#", "}", "a b")
}

func (g generator) str() string { return strconv.Quote(g.word() + g.word()) }
