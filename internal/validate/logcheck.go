package validate

import (
	"regexp"
	"slices"
	"strings"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// logCheck examines one LogQL query.
type logCheck struct {
	s      *Subject
	query  *Query
	report func(format string, args ...any)
}

func (c logCheck) run() {
	for _, pipeline := range c.query.Log.Pipelines() {
		c.selector(pipeline.Selector)
		c.stages(pipeline.Stages)
	}
	c.groupings()
}

func (c logCheck) selector(selector logql.Selector) {
	for _, m := range selector.Matchers {
		label, known := c.s.Catalog.logs[m.Name]
		if !known {
			c.report("%q is not a stream label; filter it after the parser instead", m.Name)
			continue
		}
		if m.Bare {
			continue
		}
		c.value(m.Name, m.Op, m.Value, label.Values)
	}
}

// value reports a comparison that none of the known values satisfies.
func (c logCheck) value(name, op, value string, known []string) {
	kind, ok := map[string]labels.MatchType{"=": labels.MatchEqual, "==": labels.MatchEqual, "=~": labels.MatchRegexp, "!=": labels.MatchNotEqual, "!~": labels.MatchNotRegexp}[op]
	if !ok {
		return
	}
	matcher, err := labels.NewMatcher(kind, name, value)
	if err == nil && impossible(matcher, known) {
		c.report("no line has %s; known are %s", matcher, strings.Join(known, ", "))
	}
}

// stages follows the labels through the pipeline: fields exist only after a parser.
func (c logCheck) stages(stages []logql.Stage) {
	parsed := false
	created := map[string]bool{}
	for _, stage := range stages {
		switch st := stage.(type) {
		case *logql.LineFilter:
			c.lineFilter(st)
		case *logql.Parser:
			parsed = parsed || st.Name == "json" || st.Name == "unpack"
		case *logql.LabelFilter:
			c.conditions(st.Cond)
		}
		for _, use := range stage.Labels() {
			switch {
			case use.Create:
				created[use.Name] = true
			case use.Kind != logql.UseDrop && use.Kind != logql.UseKeep && !created[use.Name]:
				c.label(use.Name, parsed)
			}
		}
	}
}

func (c logCheck) label(name string, parsed bool) {
	_, stream := c.s.Catalog.logs[name]
	_, field := c.s.Catalog.fields[name]
	switch {
	case stream, strings.HasPrefix(name, "__"), len(query.Variables(name)) > 0:
	case !field:
		c.report("log lines have no field %q%s", name, c.suggest(name))
	case !parsed:
		c.report(`the field %q is read before "| json"`, name)
	}
}

// suggest finds the flattened name of a nested field.
func (c logCheck) suggest(name string) string {
	for _, field := range c.s.Bundle.Catalog.Logs.Fields {
		flat := strings.ReplaceAll(field.Path, ".", "_")
		if strings.HasSuffix(flat, "_"+name) {
			return "; the nested field " + field.Path + " is called " + flat
		}
	}
	return ""
}

// conditions checks the values that fields are compared with.
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
	if !known {
		return
	}
	switch {
	case cond.Value.Kind == logql.StringValue:
		c.value(cond.Name, cond.Op, cond.Value.Text, field.Enum)
	case cond.Value.Kind == logql.NumberValue && field.Type == obsgen.String:
		c.report("the field %q is text and is compared with a number", cond.Name)
	case cond.Value.Kind == logql.DurationValue && field.Type != obsgen.String:
		c.report("the field %q is a plain number in %s; compare it with a number", cond.Name, field.Unit)
	}
}

// logfmtPair is key=value, which a line of JSON never contains for a field.
var logfmtPair = regexp.MustCompile(`^\s*([A-Za-z_][\w.]*)=`)

func (c logCheck) lineFilter(filter *logql.LineFilter) {
	if !slices.Contains([]string{"|=", "|~"}, filter.Op) {
		return
	}
	for _, alternative := range filter.Alternatives {
		match := logfmtPair.FindStringSubmatch(alternative.Value)
		if match == nil {
			continue
		}
		if _, field := c.s.Catalog.fields[strings.ReplaceAll(match[1], ".", "_")]; field {
			c.report(`a line of JSON never contains %q; use "| json | %s=…"`, alternative.Value, strings.ReplaceAll(match[1], ".", "_"))
		}
	}
}

// groupings checks by (…) of metric queries.
func (c logCheck) groupings() {
	for _, use := range c.query.Log.Labels() {
		if use.Kind != logql.UseGrouping || use.Create {
			continue
		}
		_, stream := c.s.Catalog.logs[use.Name]
		_, field := c.s.Catalog.fields[use.Name]
		if !stream && !field && !c.creates(use.Name) {
			c.report("grouping by %q, which log lines do not have%s", use.Name, c.suggest(use.Name))
		}
	}
}

func (c logCheck) creates(name string) bool {
	return slices.ContainsFunc(c.query.Log.Labels(), func(use logql.LabelUse) bool { return use.Create && use.Name == name })
}
