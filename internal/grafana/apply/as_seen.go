package apply

import (
	"encoding/json"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// asSeen looks once more at what some versions of Grafana overwrite unseen. That leaves a
// moment, where the time from plan to write would be minutes.
func (e *execution) asSeen(w writer, s resolved) error {
	switch s.Object.Kind {
	case resource.NotificationTemplate, resource.MuteTiming, resource.ContactPoint:
	default:
		return nil
	}
	now, err := w.read(e.ctx, e.Client, s.Object.UID)
	if err != nil {
		return fmt.Errorf("look whether it is as it was planned: %w", err)
	}
	if !sameJSON(bodyOf(s.seen()), bodyOf(now)) {
		return ErrChanged
	}
	return nil
}

func bodyOf(found *live.Found) json.RawMessage {
	if found == nil {
		return nil
	}
	return found.Body
}

func sameJSON(a, b json.RawMessage) bool {
	var x, y any
	errX, errY := json.Unmarshal(a, &x), json.Unmarshal(b, &y)
	return (errX == nil) == (errY == nil) && resource.Equal(x, y)
}
