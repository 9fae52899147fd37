package query

import "strings"

// fill replaces Grafana's variables and macros with values that parse. Inside quotes
// nothing is touched: a variable there is a label's value. In brackets it is a
// duration, elsewhere a number.
func fill(expr string) string {
	if !strings.Contains(expr, "$") && !strings.Contains(expr, "[[") {
		return expr
	}
	var out strings.Builder
	scan := scanner{text: expr}
	for scan.pos < len(expr) {
		if end := scan.variableEnd(); end > 0 {
			out.WriteString(scan.value(end))
			scan.pos = end
			continue
		}
		out.WriteString(scan.step())
	}
	return out.String()
}

type scanner struct {
	text     string
	pos      int
	quote    byte // the open quote, or 0
	brackets int
}

// variableEnd is the end of the variable at pos, or 0 if there is none.
func (s *scanner) variableEnd() int {
	if c := s.text[s.pos]; s.quote != 0 || c != '$' && c != '[' {
		return 0
	}
	at := variableHere.FindStringIndex(s.text[s.pos:])
	if at == nil {
		return 0
	}
	return s.pos + at[1]
}

// value stands for a variable that ends at end: a duration in brackets, unless the unit
// is written behind it, as in [${minutes}m].
func (s *scanner) value(end int) string {
	if s.brackets > 0 && !unitAt(s.text, end) {
		return "5m"
	}
	return "1"
}

func unitAt(text string, at int) bool {
	return at < len(text) && strings.IndexByte("smhdwy", text[at]) >= 0
}

func (s *scanner) lineEnd() int {
	if length := strings.IndexByte(s.text[s.pos:], '\n'); length >= 0 {
		return s.pos + length
	}
	return len(s.text)
}

// step takes the next byte, a comment, or two bytes where the first escapes the second.
func (s *scanner) step() string {
	from, c := s.pos, s.text[s.pos]
	s.pos++
	switch {
	case s.quote != 0 && s.quote != '`' && c == '\\' && s.pos < len(s.text):
		s.pos++
	case s.quote != 0:
		if c == s.quote {
			s.quote = 0
		}
	case c == '"' || c == '\'' || c == '`':
		s.quote = c
	case c == '#': // a comment may hold quotes that never close
		s.pos = s.lineEnd()
	case c == '[':
		s.brackets++
	case c == ']':
		s.brackets--
	}
	return s.text[from:s.pos]
}
