package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

const (
	mostBlockLines = 40
	mostBlockBytes = 6_000
	mostInLine     = 1_000
)

// diffBlock is a change's values in a fence that nothing in them can close.
func diffBlock(c change.Change) string {
	steps := excerpt(evidence(c), mostBlockLines)
	if len(steps) == 0 {
		return ""
	}
	block := diffLines(steps)
	fence := strings.Repeat("`", max(3, markup.LongestRun(block)+1))
	return fence + "diff\n" + block + fence + "\n\n"
}

func diffLines(steps []edit) string {
	var out strings.Builder
	for i, step := range steps {
		line := diffLine(step)
		if out.Len()+len(line) > mostBlockBytes {
			out.WriteString("# " + count(len(steps)-i, "more line", "more lines") + "\n")
			break
		}
		out.WriteString(line)
	}
	return out.String()
}

func diffLine(step edit) string {
	if step.Op == gap {
		return "# " + step.Text + "\n"
	}
	return string(step.Op) + " " + markup.CodeLine(step.Text, mostInLine) + "\n"
}
