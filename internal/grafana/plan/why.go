package plan

import "strings"

// Why says why an action was chosen, where the action does not say it itself, and what a
// person may do about it.
type Why struct {
	Reason string `json:"reason,omitempty"`
	Advice string `json:"advice,omitempty"`
}

// Words are both.
func (w Why) Words() string { return strings.TrimSuffix(w.Reason+"; "+w.Advice, "; ") }

func because(reason string) Why { return Why{Reason: reason} }
