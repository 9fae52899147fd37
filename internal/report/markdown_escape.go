package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/markup"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// longestSentence, in bytes, is where a sentence ends that does not end by itself.
const longestSentence = 2_500

// marked is a sentence with its values in backticks.
func marked(s sentence.Sentence, mostValue int) string {
	var out strings.Builder
	for _, part := range s {
		shown := markup.Words(part.Text)
		if part.Value {
			shown = markup.CodeSpan(part.Text, mostValue)
		}
		if out.Len()+len(shown) > longestSentence && out.Len() > 0 {
			return out.String() + " …"
		}
		if strings.HasSuffix(out.String(), "`") && strings.HasPrefix(shown, "`") {
			// Backticks that touch would be one fence.
			out.WriteByte(' ')
		}
		out.WriteString(shown)
	}
	return out.String()
}
