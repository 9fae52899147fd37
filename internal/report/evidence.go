package report

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// longest is up to where a value can be read within a sentence.
const longest = 60

// evidence is a change's two values line by line, if the sentence alone does not show
// them: a query, a text, options. A resource that is new or gone is said, not shown.
func evidence(c change.Change) []edit {
	before, after := printed(c.Before), printed(c.After)
	if !shows(c, before, after) {
		return nil
	}
	return edits(lines(before), lines(after))
}

func shows(c change.Change, before, after string) bool {
	if before == after || isWhole(c) || quoted(c, before, after) {
		return false
	}
	return isLong(before) || isLong(after) || isUnsaid(c, before, after)
}

// isUnsaid is when a sentence says nothing of how two texts differ: a description is
// reworded, an alert is new.
func isUnsaid(c change.Change, before, after string) bool {
	if c.Before == nil || c.After == nil {
		return isText(c.Before) && isText(c.After) && !says(c, before+after)
	}
	return isText(c.Before) && isText(c.After) && !slices.ContainsFunc(c.Summary, func(p sentence.Part) bool {
		return p.Value && strings.Contains(before, p.Text) != strings.Contains(after, p.Text)
	})
}

func isText(value any) bool {
	_, ok := value.(string)
	return ok || value == nil
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
