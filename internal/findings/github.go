package findings

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// GitHub writes workflow commands; GitHub shows them beside the lines.
func GitHub(out io.Writer, findings []validate.Finding) {
	escape := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	property := strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
	for _, f := range findings {
		place := ""
		if f.File != "" {
			place = fmt.Sprintf("file=%s,line=%d,", property.Replace(f.File), max(f.Line, 1))
		}
		fmt.Fprintf(out, "::%s %stitle=%s::%s\n", f.Severity, place, property.Replace(f.Check), escape.Replace(f.Definition+": "+f.Message))
	}
}
