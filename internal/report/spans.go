package report

import (
	"unicode"
	"unicode/utf8"
)

// span is a piece of a line, and whether the other side lacks it.
type span struct {
	Text   string
	Differ bool
}

// longestCompared bounds the lines that are compared word by word.
const longestCompared = 5_000

// spans marks the words that differ between two lines, unless nearly all do.
func spans(before, after string) (left, right []span) {
	if len(before) > longestCompared || len(after) > longestCompared {
		return whole(before), whole(after)
	}
	same := 0
	for _, step := range edits(tokens(before), tokens(after)) {
		switch step.Op {
		case removed:
			left = extend(left, step.Text, true)
		case added:
			right = extend(right, step.Text, true)
		default:
			left, right = extend(left, step.Text, false), extend(right, step.Text, false)
			same += len(step.Text)
		}
	}
	if same*3 < max(len(before), len(after)) {
		return whole(before), whole(after)
	}
	return left, right
}

func whole(line string) []span {
	if line == "" {
		return nil
	}
	return []span{{Text: line}}
}

func extend(line []span, text string, differ bool) []span {
	if last := len(line) - 1; last >= 0 && line[last].Differ == differ {
		line[last].Text += text
		return line
	}
	return append(line, span{text, differ})
}

// tokens are names, numbers, runs of spaces, and single other characters.
func tokens(line string) []string {
	var found []string
	start, last := 0, rune(-1)
	for at, r := range line {
		if at > start && !joins(last, r) {
			found = append(found, line[start:at])
			start = at
		}
		last = r
	}
	if start < len(line) {
		found = append(found, line[start:])
	}
	return found
}

func joins(a, b rune) bool {
	number := unicode.IsDigit(a) && b == '.' || a == '.' && unicode.IsDigit(b)
	return number || isWord(a) && isWord(b) || a == ' ' && b == ' '
}

func isWord(r rune) bool {
	return r == '_' || r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
