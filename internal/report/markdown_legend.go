package report

import (
	"cmp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// mostLegend is up to where what receivers do is written.
const mostLegend = mostPaged + 4_000

// markdownLegend says what the receivers of a table do.
func markdownLegend(out *strings.Builder, receivers change.Recipients) {
	for i, r := range receivers {
		line := "- " + markup.CodeSpan(r.Receiver, mostInCell) + ": " + markup.CodeSpan(cmp.Or(strings.Join(r.By, ", "), "nobody"), mostInText) + "\n"
		if i == 0 {
			line = "\n" + line
		}
		if out.Len()+len(line) > mostLegend {
			return
		}
		out.WriteString(line)
	}
}
