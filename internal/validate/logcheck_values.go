package validate

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// value reports a comparison that none of the known values satisfies.
func (c logCheck) value(name, op, value string, known []string) {
	matcher, err := newMatcher(name, op, value)
	if err == nil && impossible(matcher, known) {
		c.report("no line has %s; known are %s%s", matcher, strings.Join(known, ", "), didYouMean(value, known))
	}
}

// conditions checks the values that labels are compared with.
func (c logCheck) conditions(condition logql.LabelCond) {
	switch cond := condition.(type) {
	case *logql.LabelLogical:
		c.conditions(cond.LHS)
		c.conditions(cond.RHS)
	case *logql.LabelCompare:
		c.compare(cond)
	}
}

func (c logCheck) compare(cond *logql.LabelCompare) {
	field, known := c.s.Catalog.fields[cond.Name]
	switch {
	case cond.Value.Kind == logql.StringValue:
		c.value(cond.Name, cond.Op, cond.Value.Text, c.values(cond.Name))
	case !known:
	case cond.Value.Kind == logql.NumberValue && field.Type == obsgen.StringField:
		c.report("the field %q is text and is compared with a number", cond.Name)
	case cond.Value.Kind == logql.DurationValue && field.Type != obsgen.StringField:
		c.report("the field %q is a plain number in %s; compare it with a number", cond.Name, field.Unit)
	}
}

// values a label can have. A stream label hides the field of the same name.
func (c logCheck) values(name string) []string {
	if label, ok := c.s.Catalog.logs[name]; ok {
		return label.Values
	}
	return c.s.Catalog.fields[name].Enum
}

// logfmtPair is key=value, which a line of JSON never contains for a field.
var logfmtPair = regexp.MustCompile(`^\s*([A-Za-z_][\w.]*)=`)

func (c logCheck) lineFilter(filter *logql.LineFilter) {
	if filter.Op != "|=" && filter.Op != "|~" {
		return
	}
	for _, alternative := range filter.Alternatives {
		match := logfmtPair.FindStringSubmatch(alternative.Value)
		if match == nil {
			continue
		}
		if name := strings.ReplaceAll(match[1], ".", "_"); c.field(name) {
			c.report(`a line of JSON never contains %q; use "| json | %s=…"`, alternative.Value, name)
		}
	}
}
