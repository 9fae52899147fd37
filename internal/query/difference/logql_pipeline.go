package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

func (b *builder) logqlPipeline(e *logql.Pipeline) *node {
	parts := logqlMatchers(e.Selector)
	written := []string{"{" + strings.Join(values(parts), ", ") + "}"}
	for _, s := range e.Stages {
		stages := logqlStage(s)
		parts = append(parts, stages...)
		for _, p := range stages {
			written = append(written, inPipeline(p))
		}
	}
	return b.node(selector, text(strings.Join(written, " ")), parts...)
}

// inPipeline puts a pipe before what is no line filter.
func inPipeline(p part) string {
	switch p.noun {
	case lineFilter:
		return p.value
	case "unwrap", "line_format", "label_format":
		return "| " + p.noun + " " + p.value
	}
	return "| " + p.value
}

func values(parts []part) []string {
	var out []string
	for _, p := range parts {
		out = append(out, p.value)
	}
	return out
}

func logqlMatchers(s logql.Selector) []part {
	var parts []part
	for _, m := range s.Matchers {
		name := normal(m.Name)
		parts = append(parts, setting("matcher "+name, "matcher", name+m.Op+bareOr(m.Value, m.Bare)))
	}
	return sorted(parts)
}

// bareOr quotes a value that is no variable without quotes.
func bareOr(value string, bare bool) string {
	if bare {
		return normal(value)
	}
	return quote(value)
}
