package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// longest is up to where a value can be read within a sentence.
const longest = 60

// evidence is a change's two values line by line, if the sentence alone does not show
// them: a query, a text, options. A resource that is new or gone is said, not shown.
func evidence(c change.Change) []edit {
	before, after := printed(c.Before), printed(c.After)
	if before == after || !isLong(before) && !isLong(after) || isWhole(c) || quoted(c, before, after) {
		return nil
	}
	return edits(lines(before), lines(after))
}

// quoted reports whether the sentence has both values in full.
func quoted(c change.Change, before, after string) bool { return says(c, before) && says(c, after) }

func isWhole(c change.Change) bool {
	return c.Path == "" && (isComposite(c.Before) || isComposite(c.After))
}

func isLong(value string) bool {
	return strings.Contains(value, "\n") || utf8.RuneCountInString(value) > longest
}

func isComposite(value any) bool {
	switch value.(type) {
	case nil, string, bool, float64, int, json.Number:
		return false
	}
	return true
}

// printed is a value as people write it.
func printed(value any) string {
	if value == nil {
		return ""
	}
	if s, ok := value.(string); ok {
		return s
	}
	if compact := marshal(value, ""); !isLong(compact) {
		return compact
	}
	return marshal(value, "  ")
}

func marshal(value any, indent string) string {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", indent)
	if err := encoder.Encode(value); err != nil {
		return fmt.Sprint(value)
	}
	return strings.TrimSuffix(out.String(), "\n")
}

func lines(value string) []string {
	if value == "" {
		return nil
	}
	return strings.Split(strings.ReplaceAll(value, "\r\n", "\n"), "\n")
}
