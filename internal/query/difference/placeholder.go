package difference

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// placeholders stand for Grafana's variables while a parser reads the query: each for
// one variable of both queries, as a number, a duration in seconds or a name.
type placeholders struct {
	first int64
	names []string
}

// newPlaceholders picks numbers that no query holds.
func newPlaceholders(queries ...string) placeholders {
	all := strings.Join(queries, " ")
	first := int64(4_102_400_001)
	for strings.Contains(all, strconv.FormatInt(first/10_000, 10)) {
		first += 10_000
	}
	return placeholders{first: first}
}

const placeholderName = "variable_"

// number is what stands for a variable in the query.
func (p *placeholders) number(written string) string {
	written = normal(written)
	for i, name := range p.names {
		if name == written {
			return strconv.FormatInt(p.first+int64(i), 10)
		}
	}
	p.names = append(p.names, written)
	return strconv.FormatInt(p.first+int64(len(p.names)-1), 10)
}

func (p *placeholders) name(written string) string { return placeholderName + p.number(written) }

// variable is what a number stood for, with the sign it got.
func (p *placeholders) variable(value float64) (string, bool) {
	i := math.Abs(value) - float64(p.first)
	if i < 0 || i >= float64(len(p.names)) || i != math.Trunc(i) {
		return "", false
	}
	name := p.names[int(i)]
	if value < 0 {
		name = "-" + name
	}
	return name, true
}

func (p *placeholders) showNumber(value float64) string {
	if name, ok := p.variable(value); ok {
		return name
	}
	return number(value)
}

func (p *placeholders) showDuration(d time.Duration) string {
	if name, ok := p.variable(d.Seconds()); ok {
		return name
	}
	return duration(d)
}

func (p *placeholders) showName(name string) string {
	digits, ok := strings.CutPrefix(name, placeholderName)
	if !ok {
		return name
	}
	value, err := strconv.ParseInt(digits, 10, 64)
	if shown, known := p.variable(float64(value)); err == nil && known {
		return shown
	}
	return name
}
