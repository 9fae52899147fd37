package apply

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// ErrChanged is when somebody changed an object after the plan was made.
var ErrChanged = errors.New("somebody has changed it since the plan was made; plan again")

// persist writes or removes an object until it is known what became of it. After a request
// of which that is not known, it reads before it sends anything again. Begun says that
// something may have been written although it failed.
func (e *execution) persist(s resolved) (version int, begun bool, err error) {
	w, t := writers()[s.Object.Kind], e.target(s)
	t.found = s.seen()
	if err := e.asSeen(w, s); err != nil {
		return 0, false, err
	}
	pause := e.Client.Pauses()
	for range tries {
		version, err = e.send(w, s, t)
		begun = begun || api.Undecided(err)
		if err == nil || definite(err) || !begun && !doubtful(err) {
			return version, begun || isPartial(err), err
		}
		select {
		case <-time.After(pause.NextBackOff()):
		case <-e.stop.Done():
			return 0, begun, fmt.Errorf("whether it was done is not known: %w", err)
		}
		found, errRead := w.read(e.ctx, e.Client, s.Object.UID)
		if errRead != nil {
			return 0, begun, fmt.Errorf("whether it was done is not known: %w; and it cannot be read: %w", err, errRead)
		}
		done, errLook := s.look(found)
		if done || errLook != nil {
			return versionOf(found), begun, errLook
		}
		t.found = found
	}
	return 0, begun, fmt.Errorf("it failed %d times; the last time: %w", tries, err)
}

// doubtful is a refusal that may not be meant: Grafana 10 and 11 on SQLite, when the
// database is busy, repeat a save within the server and then take its own version for
// somebody else's.
func doubtful(err error) bool {
	return api.IsStatus(err, http.StatusPreconditionFailed) && !api.IsTaken(err)
}

// definite is a refusal that stays one, whatever became of requests before.
func definite(err error) bool {
	return api.IsStatus(err, http.StatusBadRequest, http.StatusUnauthorized, http.StatusForbidden)
}

// partial is a failure after something of the object has been written.
type partial struct{ error }

func (p partial) Unwrap() error { return p.error }

func isPartial(err error) bool {
	var p partial
	return errors.As(err, &p)
}

// afterFirst marks an error as partial, unless it was the first of several requests that failed.
func afterFirst(n int, err error) error {
	if err == nil || n == 0 {
		return err
	}
	return partial{err}
}

func (e *execution) send(w writer, s resolved, t target) (version int, err error) {
	if s.Action == plan.Delete {
		return 0, w.remove(e.ctx, e.Client, t)
	}
	return w.write(e.ctx, e.Client, t)
}

const tries = 8

// seen is what the plan saw, as far as a writer needs it.
func (s resolved) seen() *live.Found {
	if s.Before == nil {
		return nil
	}
	return &live.Found{Object: *s.Before, Version: s.Version, Provenance: s.Provenance}
}

// look decides from what is there whether a step is done, or may be tried again. What
// shows no version may be written twice; a secret may not have arrived.
func (s resolved) look(found *live.Found) (done bool, err error) {
	switch {
	case s.Action == plan.Delete:
		return found == nil, nil
	case !s.versioned(), found == nil && s.Before == nil, found != nil && found.Version == s.Version:
		return false, nil
	case found != nil && s.Object.Kind == resource.Folder && found.Title == s.Object.Title && found.Folder == s.Object.Folder:
		return true, nil
	case found != nil && found.Version == s.Version+1 && sameDashboard(s.Object, found):
		return true, nil
	}
	return false, ErrChanged
}

// versioned kinds show whether anything was written since the plan was made.
func (s resolved) versioned() bool {
	return s.Object.Kind == resource.Dashboard || s.Object.Kind == resource.Folder
}

// sameDashboard compares what was sent with what is there.
func sameDashboard(sent object.Object, found *live.Found) bool {
	wanted, errWanted := plan.Form(sent)
	there, errThere := plan.Form(found.Object)
	return errors.Join(errWanted, errThere) == nil && object.Equal(wanted, there)
}

func versionOf(found *live.Found) int {
	if found == nil {
		return 0
	}
	return found.Version
}
