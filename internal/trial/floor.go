package trial

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// floor tries an alert with less and less traffic in its trouble: below its Floor it must be
// silent, just above it must fire.
func (t *trial) floor(ctx context.Context, alert build.Alert) *Edge {
	p, ok := t.probe(alert)
	conditions := conditionsOf(alert.Query)
	if alert.Floor == 0 || !ok {
		return nil
	}
	if len(conditions) < 2 {
		return &Edge{Limit: alert.Floor, Findings: untried(alert, "a Floor, and its query has no second condition")}
	}
	p.condition, p.weakened, p.options = conditions[1], "traffic", lessTraffic
	return p.edge(ctx, alert.Floor)
}
