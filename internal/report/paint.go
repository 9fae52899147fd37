package report

import "github.com/ltv-assistant/obsgen/internal/change"

// paint colours for a terminal, or does not.
type paint struct{ on bool }

func (p paint) with(code, s string) string {
	if !p.on || code == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.with("1", s) }

func (p paint) impact(impact change.Impact, s string) string {
	switch impact {
	case change.Breaking:
		return p.with("1;31", s)
	case change.Paging:
		return p.with("1;33", s)
	case change.Visible:
		return p.with("36", s)
	}
	return p.with("2", s)
}

func (p paint) line(op op, s string) string {
	switch op {
	case removed:
		return p.with("31", s)
	case added:
		return p.with("32", s)
	}
	return p.with("2", s)
}
