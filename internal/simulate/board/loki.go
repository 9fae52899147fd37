package board

import (
	"context"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/interval"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// logQuery is a query of Loki, ready to be asked.
type logQuery struct {
	*logql.Query
	text    string
	instant bool
	step    time.Duration
}

// loki runs a query of Loki: lines, or numbers.
func (q request) loki(ctx context.Context, from source, object resource.Object, t *Target) error {
	asked, err := q.logQuery(object)
	t.Query = asked.text
	switch {
	case t.Query == "":
		return nil
	case err != nil:
		return err
	case !asked.IsMetric():
		return q.logLines(ctx, asked, mostLines(from, object), t)
	case asked.instant:
		t.form = table
	}
	result, err := q.logNumbers(ctx, asked)
	name := legend{template: q.fill(text(object["legendFormat"])), query: t.Query, always: true}
	for _, s := range result.Series {
		t.add(name, s.Labels, q.local(s.Times), s.Values)
	}
	if !asked.instant {
		t.stepped(asked.step)
	}
	return err
}

func (q request) logQuery(object resource.Object) (logQuery, error) {
	queryType := text(object["queryType"])
	made := logQuery{instant: queryType == "instant" || queryType == "" && resource.Flag(object, "instant")}
	browser, err := q.browser("1s")
	if err != nil {
		return made, err
	}
	if made.step, err = q.logStep(object, browser); err != nil {
		return made, err
	}
	made.text = template.Fill(text(object["expr"]), layered(q.lookup, q.logVariables(browser, made)), template.Loki)
	if made.Query, err = logql.Parse(made.text); err != nil {
		return made, fmt.Errorf("parse LogQL: %w", err)
	}
	return made, nil
}

// logStep is what the query says, else the panel's interval; a series has not too many points.
func (q request) logStep(object resource.Object, browser time.Duration) (time.Duration, error) {
	resolution := time.Duration(number(object["resolution"], 1, 1000, 1))
	if asked := strings.Replace(q.fill(text(object["step"])), "$__interval", browser.String(), 1); asked != "" {
		step, err := interval.Strict(asked)
		if err != nil || step <= 0 {
			return 0, fmt.Errorf("find the step: %q is none", asked)
		}
		return step * resolution, nil
	}
	least := math.Ceil(float64(q.to.Sub(q.from).Milliseconds()) / mostPoints)
	return max(browser*resolution, time.Duration(least)*time.Millisecond), nil
}

func (q request) logVariables(browser time.Duration, query logQuery) map[string]template.Value {
	made := rangeVariables(q.to.Sub(q.from))
	step := template.Text("__auto", interval.Text(query.step))
	if query.instant {
		step = made["__range"]
	}
	made["__auto"], made["__rate_interval"] = step, step
	made["__interval"] = template.Text("__interval", interval.Text(browser))
	made["__interval_ms"] = template.Text("__interval_ms", fmt.Sprint(browser.Milliseconds()))
	return made
}

// logNumbers evaluates at the end, or at whole multiples of the step, as Loki does.
func (q request) logNumbers(ctx context.Context, asked logQuery) (logeval.Result, error) {
	if asked.instant {
		return q.data.logs(ctx, asked.Query, q.to, q.to, 0, 0)
	}
	return q.data.logs(ctx, asked.Query, aligned(q.from, asked.step), aligned(q.to, asked.step), asked.step, 0)
}

func (q request) local(times []time.Time) []time.Time {
	local := make([]time.Time, len(times))
	for i, at := range times {
		local[i] = at.In(q.to.Location())
	}
	return local
}
