package standin

import (
	"slices"
	"strings"
)

// evaluator says which actions a request needs, and names them when they are missing.
type evaluator interface {
	met(actions []string) bool
	String() string
}

type action string

func (a action) met(actions []string) bool { return slices.Contains(actions, string(a)) }

func (a action) String() string { return string(a) }

type anyOf []evaluator

func (any anyOf) met(actions []string) bool {
	return slices.ContainsFunc(any, func(e evaluator) bool { return e.met(actions) })
}

func (any anyOf) String() string { return "any of " + joined(any) }

type allOf []evaluator

func (all allOf) met(actions []string) bool {
	return !slices.ContainsFunc(all, func(e evaluator) bool { return !e.met(actions) })
}

func (all allOf) String() string { return "all of " + joined(all) }

func joined(parts []evaluator) string {
	var words []string
	for _, part := range parts {
		words = append(words, part.String())
	}
	return strings.Join(words, ", ")
}
