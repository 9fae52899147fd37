package pipeline

import (
	"strings"
	"text/template"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval/function"
)

// lineFormat writes the line anew.
type lineFormat struct{ formatter }

func newLineFormat(s *logql.LineFormat) (stage, error) {
	f, err := newFormatter("line", s.Template)
	return lineFormat{f}, err
}

func (f lineFormat) run(l *line) bool {
	text, err := f.execute(l, l.values())
	if err != nil {
		l.fail(templateError, err)
		return true
	}
	l.text = text
	return true
}

const templateError = "TemplateFormatErr"

// formatter is a template whose functions read the line of the moment.
type formatter struct {
	template *template.Template
	line     *current
}

// current is where the functions of a template find the line.
type current struct{ *line }

func newFormatter(name, text string) (formatter, error) {
	f := formatter{line: &current{}}
	var err error
	f.template, err = template.New(name).Option("missingkey=zero").Funcs(function.Map(f.line)).Parse(text)
	return f, err
}

func (f formatter) execute(l *line, values map[string]string) (string, error) {
	f.line.line = l
	var out strings.Builder
	err := f.template.Execute(&out, values)
	return out.String(), err
}

func (f formatter) reads() []string { return fields(f.template.Root) }
