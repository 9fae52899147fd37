package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

const lineFilter = "line filter"

// logqlStage is a stage as settings of its log query; a label filter gives one for each
// condition that must hold.
func logqlStage(s logql.Stage) []part {
	switch s := s.(type) {
	case *logql.LineFilter:
		return one(lineFilter, s.Op+" "+strings.Join(alternatives(s), " or "))
	case *logql.LabelFilter:
		return logqlFilter(s.Cond)
	case *logql.Parser:
		return one("parser", logqlParser(s))
	case *logql.Decolorize:
		return one("stage", "decolorize")
	case *logql.LineFormat:
		return one("line_format", quote(s.Template))
	case *logql.LabelFormat:
		return one("label_format", assignments(s))
	case *logql.DropLabels:
		return one("stage", droppedText(s))
	case *logql.Unwrap:
		return one("unwrap", unwrapText(s))
	}
	return nil
}

func one(noun, value string) []part { return []part{setting(noun, noun, value)} }

func alternatives(s *logql.LineFilter) []string {
	var out []string
	for _, m := range s.Alternatives {
		value := bareOr(m.Value, m.Bare)
		if m.IP {
			value = "ip(" + quote(m.Value) + ")"
		}
		out = append(out, value)
	}
	return set(out)
}

func logqlParser(s *logql.Parser) string {
	words := append([]string{s.Name}, set(s.Flags)...)
	if s.Name == "regexp" || s.Name == "pattern" {
		words = append(words, quote(s.Expr))
	}
	var params []string
	for _, e := range s.Params {
		params = append(params, normal(e.Label)+"="+quote(e.Expr))
	}
	return strings.Join(words, " ") + parted(" ", strings.Join(params, ", "), "")
}

func assignments(s *logql.LabelFormat) string {
	var out []string
	for _, a := range s.Assignments {
		value := normal(a.Source)
		if a.Source == "" {
			value = quote(a.Template)
		}
		out = append(out, normal(a.Name)+"="+value)
	}
	return strings.Join(out, ", ")
}

func droppedText(s *logql.DropLabels) string {
	var out []string
	for _, m := range s.Matches {
		name := normal(m.Name)
		if m.Op != "" {
			name += m.Op + quote(m.Value)
		}
		out = append(out, name)
	}
	word := "drop "
	if s.Keep {
		word = "keep "
	}
	return word + strings.Join(set(out), ", ")
}

func unwrapText(s *logql.Unwrap) string {
	if s.Conversion == "" {
		return normal(s.Label.Name)
	}
	return s.Conversion + "(" + normal(s.Label.Name) + ")"
}
