package difference

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// CompareRules is Compare for queries that Prometheus or Loki evaluate as they stand:
// [[name]] is no variable there, but a class of characters in an expression.
func CompareRules(language, before, after string) []sentence.Sentence {
	if !strings.Contains(before+after, "[[") {
		return Compare(language, before, after)
	}
	differences := Compare(language, hideClasses(before), hideClasses(after))
	for _, one := range differences {
		for i := range one {
			one[i].Text = strings.ReplaceAll(one[i].Text, hiddenClass, "[[")
		}
	}
	return differences
}

// hiddenClass stands for the brackets. No query has it, and quoting leaves it as it is.
const hiddenClass = "⟦⟦"

func hideClasses(query string) string {
	var out strings.Builder
	for at := 0; at < len(query); at++ {
		if strings.HasPrefix(query[at:], "[[") && variable.Len(query[at:]) > 0 {
			out.WriteString(hiddenClass)
			at++
			continue
		}
		out.WriteByte(query[at])
	}
	return out.String()
}
