package board

import (
	"context"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// letters are what Grafana calls queries without a name: A, B, and so on.
func letters(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return "Q" + strconv.Itoa(i+1)
}

// target runs one query.
func (q request) target(ctx context.Context, object resource.Object, refID string) Target {
	t := Target{RefID: refID}
	from, err := q.data.source(q.asked(object), q.fill)
	t.Datasource = from.kind
	if err == nil {
		err = q.ask(ctx, from, object, &t)
	}
	t.Err = err
	return t
}

// asked is the datasource of a query: the panel's, unless that is mixed or missing.
func (q request) asked(target resource.Object) any {
	own := q.panel["datasource"]
	if own == nil || text(own) == mixed || resource.Text(own, "uid") == mixed {
		return target["datasource"]
	}
	return own
}

func (q request) ask(ctx context.Context, from source, object resource.Object, t *Target) error {
	switch from.kind {
	case prometheus:
		return q.prometheus(ctx, from, object, t)
	case loki:
		return q.loki(ctx, from, object, t)
	case tempo:
		return q.tempo(ctx, object, t)
	case dashboard:
		t.of = number(object["panelId"], 0, 1<<31-1, 0)
		return nil
	}
	return unsimulated(from.kind)
}
