package findings

import (
	"encoding/json"
	"io"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// JSON is an object with the list findings, which is never null.
func JSON(out io.Writer, findings []validate.Finding) error {
	if findings == nil {
		findings = []validate.Finding{}
	}
	return Encode(out, map[string]any{"findings": findings})
}

// Encode writes a report as programs read it.
func Encode(out io.Writer, value any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(value)
}
