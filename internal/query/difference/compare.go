// Package difference says in words how two queries differ in meaning.
package difference

import (
	"errors"

	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Compare says what changed between two queries of a language: "promql", "logql" or
// "traceql"; others are compared as text. It is nil when both mean the same.
func Compare(language, before, after string) []sentence.Sentence {
	if before == after {
		return nil
	}
	b := newBuilder(before, after)
	from, err := b.read(language, before)
	if err != nil {
		return compareText(before, after)
	}
	to, err := b.read(language, after)
	switch {
	case err != nil:
		return compareText(before, after)
	case from.id == to.id:
		return nil
	}
	return explain(from, to)
}

var errUnread = errors.New("no query that can be read")

// maxLength is what a person may still call a query; PromQL has the same limit.
const maxLength = 32 << 10

func (b *builder) read(language, text string) (*node, error) {
	if len(text) > maxLength {
		return nil, errUnread
	}
	switch language {
	case "promql":
		return b.readPromQL(text)
	case "logql":
		return b.readLogQL(text)
	case "traceql":
		return b.readTraceQL(text)
	}
	return nil, errUnread
}
