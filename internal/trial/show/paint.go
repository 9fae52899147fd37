package show

// paint colours for a terminal, or does not.
type paint struct{ on bool }

func (p paint) with(code, s string) string {
	if !p.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.with("1", s) }
func (p paint) dim(s string) string  { return p.with("2", s) }
func (p paint) bad(s string) string  { return p.with("1;31", s) }
func (p paint) good(s string) string { return p.with("32", s) }
func (p paint) warm(s string) string { return p.with("33", s) }
