package validate

import (
	"strings"

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
		switch {
		case !known:
			c.report("%q is not a stream label; filter it after the parser instead%s", m.Name, didYouMean(m.Name, keys(c.s.Catalog.logs)))
		case !m.Bare:
			c.value(m.Name, m.Op, m.Value, label.Values)
		}
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
			parsed = parsed || parsesAll(st)
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

// parsesAll reports whether a parser makes labels of all fields: "| json", but not
// "| json status=`http.status`", which takes one.
func parsesAll(stage logql.Stage) bool {
	parser, ok := stage.(*logql.Parser)
	return ok && parser.Open() && (parser.Name == "json" || parser.Name == "unpack")
}

func (c logCheck) label(name string, parsed bool) {
	switch {
	case c.stream(name), strings.HasPrefix(name, "__"), len(query.Variables(name)) > 0:
	case !c.field(name):
		c.report("log lines have no field %q%s", name, c.suggest(name))
	case !parsed:
		c.report(`the field %q is read before "| json"`, name)
	}
}

func (c logCheck) stream(name string) bool {
	_, ok := c.s.Catalog.logs[name]
	return ok
}

// field reports whether lines have a field. Loki's parser appends _extracted to the name
// of one that is a stream label too.
func (c logCheck) field(name string) bool {
	if stem, extracted := strings.CutSuffix(name, "_extracted"); extracted && c.stream(stem) {
		name = stem
	}
	_, ok := c.s.Catalog.fields[name]
	return ok
}

// suggest finds the flattened name of a nested field, or a name that is near.
func (c logCheck) suggest(name string) string {
	for _, field := range c.s.Bundle.Catalog.Logs.Fields {
		flat := strings.ReplaceAll(field.Path, ".", "_")
		if strings.HasSuffix(flat, "_"+name) {
			return "; the nested field " + field.Path + " is called " + flat
		}
	}
	return orList(name, "known are", append(keys(c.s.Catalog.fields), keys(c.s.Catalog.logs)...))
}
