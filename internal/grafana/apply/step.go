package apply

import (
	"context"
	"errors"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// errNotTried are the reasons for which a step is not begun.
var (
	errCancelled = errors.New("not begun: cancelled")
	errFolder    = errors.New("not begun: its folder could not be made")
	errBefore    = errors.New("not begun: something was not written that may replace it; run it again")
)

// step runs one step, unless it is too late or what it needs is missing.
func (e *execution) step(s resolved) {
	switch {
	case e.stop.Err() != nil:
		e.end(Outcome{Step: s.Step, Err: reason(e.stop)})
		return
	case s.Object.Folder != "" && e.isBroken(s.Object.Folder):
		e.end(Outcome{Step: s.Step, Err: errFolder})
		return
	case s.Action == plan.Delete && e.writeFailed():
		e.end(Outcome{Step: s.Step, Err: errBefore})
		return
	}
	version, begun, err := e.persist(s)
	if err != nil && s.Object.Kind == resource.Folder && s.Action == plan.Create {
		e.breakFolder(s.Object.UID)
	}
	e.end(Outcome{Step: s.Step, Err: err, begun: begun, version: version})
}

func reason(stopped context.Context) error {
	if cause := context.Cause(stopped); !errors.Is(cause, context.Canceled) {
		return cause
	}
	return errCancelled
}

// writeFailed reports whether what replaces a deleted object may be missing.
func (e *execution) writeFailed() bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.ContainsFunc(e.outcomes, func(o Outcome) bool { return o.Err != nil && o.Step.Action != plan.Delete })
}

func (e *execution) breakFolder(uid string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.broken = append(e.broken, uid)
}

func (e *execution) isBroken(folder string) bool {
	e.mu.Lock()
	defer e.mu.Unlock()
	return slices.Contains(e.broken, folder)
}
