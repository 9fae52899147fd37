package pipeline

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// labelFormat renames labels, and sets labels from templates.
type labelFormat []assignment

type assignment struct {
	name, source string
	formatter    formatter // where there is no source
}

func newLabelFormat(s *logql.LabelFormat) (stage, error) {
	var out labelFormat
	seen := map[string]bool{}
	for _, a := range s.Assignments {
		if a.Name == ErrorLabel {
			return nil, fmt.Errorf("%s cannot be formatted", a.Name)
		}
		if seen[a.Name] {
			return nil, fmt.Errorf("multiple label name '%s' not allowed in a single format operation", a.Name)
		}
		seen[a.Name] = true
		next := assignment{name: a.Name, source: a.Source}
		if a.Source == "" {
			var err error
			if next.formatter, err = newFormatter("label", a.Template); err != nil {
				return nil, err
			}
		}
		out = append(out, next)
	}
	return out, nil
}

// run shows all templates the labels that the first of them sees.
func (f labelFormat) run(l *line) bool {
	var values map[string]string
	for _, a := range f {
		if a.source != "" {
			rename(l, a.source, a.name)
			continue
		}
		if len(values) == 0 {
			values = l.values()
		}
		text, err := a.formatter.execute(l, values)
		if err != nil {
			l.fail(templateError, err)
			continue
		}
		l.set(a.name, text)
	}
	return true
}

func rename(l *line, from, to string) {
	if value, ok := l.get(from); ok {
		l.set(to, value)
		l.delete(from)
	}
}

func (f labelFormat) reads() []string {
	var out []string
	for _, a := range f {
		if a.source != "" {
			out = append(out, a.source)
			continue
		}
		out = append(out, a.formatter.reads()...)
	}
	return out
}
