package change_test

import (
	"context"
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// counting is a context that is cancelled when it has been asked a number of times.
type counting struct {
	context.Context
	asked atomic.Int64
	most  int64
}

func (c *counting) Err() error {
	if c.asked.Add(1) > c.most {
		return context.Canceled
	}
	return nil
}

// TestCancelled: it is looked at for each resource, and nothing more is done soon after.
func TestCancelled(t *testing.T) {
	const n = 20
	pair, err := resource.ReadPair(t.Context(), manyOf(n, 1), manyOf(n, 2))
	if err != nil {
		t.Fatal(err)
	}
	all := &counting{Context: t.Context(), most: 1 << 30}
	if _, err := change.Compare(all, pair.Before, pair.After); err != nil || all.asked.Load() < 5*n {
		t.Fatalf("asked %d times, want once for each resource and more; %v", all.asked.Load(), err)
	}
	for most := range all.asked.Load() {
		ctx := &counting{Context: t.Context(), most: most}
		report, err := change.Compare(ctx, pair.Before, pair.After)
		if !errors.Is(err, context.Canceled) || len(report.Changes) > 0 || ctx.asked.Load() > most+10 {
			t.Fatalf("after %d of %d: %d changes, asked %d times more; %v", most, all.asked.Load(), len(report.Changes), ctx.asked.Load()-most, err)
		}
	}
}

func TestCancelledReading(t *testing.T) {
	ctx := &counting{Context: t.Context(), most: 10}
	if _, err := resource.ReadPair(ctx, manyOf(50, 1), manyOf(50, 2)); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

// manyOf are dashboards and alerts that differ in a number.
func manyOf(n, number int) map[string][]byte {
	files := map[string][]byte{"alertmanager.yml": []byte("route: {receiver: a}\nreceivers: [{name: a}]\n")}
	for i := range n {
		files[fmt.Sprintf("d/%d.json", i)] = fmt.Appendf(nil, `{"uid": "d%d", "title": "D", "panels": [{"title": "P", "interval": "%dm"}]}`, i, number)
		files[fmt.Sprintf("r/%d.yaml", i)] = fmt.Appendf(nil, `{groups: [{name: g, rules: [{alert: A%d, expr: up > %d}]}]}`, i, number)
	}
	return files
}
