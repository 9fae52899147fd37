package report

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf16"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// encode is JSON, which keeps every value whole; only hidden characters are escaped.
func encode(report change.Report, options Options) (string, error) {
	changes := report.Changes
	if changes == nil {
		changes = []change.Change{}
	}
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(struct {
		Changes     []change.Change `json:"changes"`
		NotCompared []string        `json:"notCompared"`
		Unjudged    bool            `json:"unjudged,omitempty"`
	}{changes, append([]string{}, options.NotCompared...), report.Unjudged})
	return escapeHidden(out.String()), err
}

// escapeHidden escapes what encoding/json leaves as it is. Outside strings, the only
// control character is the newline.
func escapeHidden(encoded string) string {
	var out strings.Builder
	for _, r := range encoded {
		if r == '\n' || !markup.Hidden(r) {
			out.WriteRune(r)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			fmt.Fprintf(&out, `\u%04x`, unit)
		}
	}
	return out.String()
}
