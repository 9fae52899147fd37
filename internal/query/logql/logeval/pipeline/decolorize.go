package pipeline

import "regexp"

// decolorize takes the colours of terminals out of a line.
type decolorize struct{ codes *regexp.Regexp }

// newDecolorize finds ANSI escape codes as the ansi-regex package of npm does.
func newDecolorize() stage {
	return decolorize{regexp.MustCompile("[\u001B\u009B][[\\]()#;?]*(?:" +
		"(?:(?:[a-zA-Z\\d]*(?:;[a-zA-Z\\d]*)*)?\u0007)" +
		"|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PRZcf-ntqry=><~]))")}
}

func (d decolorize) run(l *line) bool {
	l.text = d.codes.ReplaceAllString(l.text, "")
	return true
}
