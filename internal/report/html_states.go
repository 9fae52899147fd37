package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
)

func states() []change.BoxState {
	return []change.BoxState{change.Changed, change.Added, change.Removed, change.Moved}
}

// stateOf is Same for what is not known.
func stateOf(b change.Box) change.BoxState {
	if slices.Contains(states(), b.State) {
		return b.State
	}
	return change.Same
}

// countStates counts the panels of both sides; one that is on both counts once.
func countStates(l change.Layout) string {
	var gone []change.Box
	for _, b := range l.Before {
		if stateOf(b) == change.Removed {
			gone = append(gone, b)
		}
	}
	if len(l.After) == 0 {
		return stateCounts(l.Before)
	}
	return stateCounts(append(gone, l.After...))
}

func stateCounts(boxes []change.Box) string {
	var words []string
	for _, state := range states() {
		n := 0
		for _, b := range boxes {
			if stateOf(b) == state {
				n++
			}
		}
		if n > 0 {
			words = append(words, strconv.Itoa(n)+" "+string(state))
		}
	}
	return strings.Join(words, ", ")
}

// sign says a state to those who do not see its colour.
func sign(state change.BoxState) string {
	switch state {
	case change.Changed:
		return "~"
	case change.Added:
		return "+"
	case change.Removed:
		return "−"
	case change.Moved:
		return "↔"
	}
	return ""
}
