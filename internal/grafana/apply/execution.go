package apply

import (
	"context"
	"sync"
)

// execution is the state of a run under way.
type execution struct {
	*Run
	// stop ends when no further step may begin; ctx goes on for what has begun.
	stop, ctx context.Context

	mu       sync.Mutex
	outcomes []Outcome
	broken   []string // folders that could not be made
}

func (e *execution) end(o Outcome) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.outcomes = append(e.outcomes, o)
	if e.Progress != nil {
		e.Progress(o)
	}
}
