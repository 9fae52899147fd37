package record

import (
	"fmt"
	"slices"
	"strings"
)

// difference says in which line two readings differ first, and how many more do.
func difference(was, is []string) string {
	gone, came := without(was, is), without(is, was)
	text := ""
	switch {
	case len(gone) == 0 && len(came) == 0:
		return "it shows the same in another order: " + quoted(is[0]) + " comes first"
	case len(gone) == 0:
		text = "it also shows " + quoted(came[0])
	case len(came) == 0:
		text = "it no longer shows " + quoted(gone[0])
	default:
		text = "it shows " + quoted(came[0]) + ", and the record says " + quoted(gone[0])
	}
	if more := max(len(gone), len(came)) - 1; more > 0 {
		text += ", and " + further(more, "line")
	}
	return text
}

// further says that so many more things differ.
func further(n int, what string) string {
	if n == 1 {
		return "1 more " + what + " differs"
	}
	return fmt.Sprintf("%d more %ss differ", n, what)
}

// without are the lines that others lack, or have less often.
func without(lines, others []string) []string {
	left := map[string]int{}
	for _, line := range others {
		left[line]++
	}
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool {
		left[line]--
		return left[line] >= 0
	})
}

// quoted is a line in a sentence.
func quoted(line string) string { return "“" + strings.Join(strings.Fields(line), " ") + "”" }

func trimmed(lines []string) []string {
	var all []string
	for _, line := range lines {
		all = append(all, strings.TrimSpace(line))
	}
	return all
}
