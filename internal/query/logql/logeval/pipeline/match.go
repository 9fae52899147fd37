package pipeline

import "strings"

// match reports whether a text is one that a filter looks for; nil takes every text.
type match func(string) bool

// either joins two alternatives. One that takes every text is forgotten, as Loki does: the
// expression a|.* looks for a.
func (m match) either(other match) match {
	switch {
	case m == nil:
		return other
	case other == nil:
		return m
	}
	return func(s string) bool { return m(s) || other(s) }
}

func (m match) and(other match) match {
	if m == nil {
		return other
	}
	return func(s string) bool { return m(s) && other(s) }
}

// not takes nothing where the match takes every text.
func (m match) not() match {
	return func(s string) bool { return m != nil && !m(s) }
}

// contains looks for a part; the empty one is in every text.
func contains(part string, fold bool) match {
	if part == "" {
		return nil
	}
	if !fold {
		return func(s string) bool { return strings.Contains(s, part) }
	}
	part = strings.ToLower(part)
	return func(s string) bool { return strings.Contains(strings.ToLower(s), part) }
}

func equals(text string, fold bool) match {
	if !fold {
		return func(s string) bool { return s == text }
	}
	text = strings.ToLower(text)
	return func(s string) bool { return len(s) == len(text) && strings.ToLower(s) == text }
}
