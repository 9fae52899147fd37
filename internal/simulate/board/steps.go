package board

import (
	"fmt"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/interval"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// mostPoints are as many as Prometheus gives of a series.
const mostPoints = 11_000

// browser is the interval that the browser finds for a panel.
func (q request) browser(datasource string) (time.Duration, error) {
	least, err := interval.Loose(or(q.fill(text(q.panel["interval"])), datasource))
	if err != nil {
		return 0, fmt.Errorf("find the interval of the panel: %w", err)
	}
	return interval.Of(q.to.Sub(q.from), q.points, least), nil
}

// steps are the step of a Prometheus query and its $__rate_interval.
type steps struct{ step, rate time.Duration }

// steps are found as Grafana's server does: asked is the min step of the query.
func (q request) steps(from source, asked string, factor int) (steps, error) {
	scrape := or(from.option("timeInterval"), "15s")
	browser, err := q.browser(scrape)
	if err != nil {
		return steps{}, err
	}
	least := browser
	if !isInterval(asked) && asked != "" && asked != "0s" {
		if least, err = interval.Strict(asked); err != nil {
			return steps{}, fmt.Errorf("find the step: the min step %w", err)
		}
	}
	timeRange := q.to.Sub(q.from)
	step := max(interval.OnServer(timeRange, q.points, least), interval.OnServer(timeRange, mostPoints, 0))
	return q.final(step, browser, asked, scrape, factor)
}

// final applies what a min step that is a variable says.
func (q request) final(step, browser time.Duration, asked, scrape string, factor int) (steps, error) {
	if isRate(asked) {
		rate, err := q.rateInterval(step, scrape)
		return steps{rate, rate}, err
	}
	step *= time.Duration(factor)
	switch {
	case isInterval(asked):
		scrape = step.String()
	case asked != "":
		scrape = asked
	}
	rate, err := q.rateInterval(browser, scrape)
	return steps{step, rate}, err
}

// rateInterval has at least four scrapes, so that a rate never misses one: in runs whose
// samples are further apart than scrapes, four of these.
func (q request) rateInterval(step time.Duration, scrape string) (time.Duration, error) {
	between, err := interval.Strict(scrape)
	if err != nil {
		return 0, fmt.Errorf("find $__rate_interval: the scrape interval %w", err)
	}
	between = max(between, q.data.run.Step())
	return max(step+between, 4*between), nil
}

func isRate(text string) bool {
	return strings.TrimRight(strings.Replace(text, "${", "$", 1), "}") == "$__rate_interval"
}

// isInterval reports whether a min step is one of Grafana's own variables.
func isInterval(text string) bool {
	return strings.HasPrefix(text, "$__") || strings.HasPrefix(text, "${__")
}

// variables are those that only Prometheus queries have, and the range.
func (s steps) variables(timeRange time.Duration) map[string]template.Value {
	made := rangeVariables(timeRange)
	for name, value := range map[string]string{
		"__interval": interval.Text(s.step), "__interval_ms": fmt.Sprint(s.step.Milliseconds()),
		"__rate_interval": s.rate.String(), "__rate_interval_ms": fmt.Sprint(s.rate.Milliseconds()),
	} {
		made[name] = template.Text(name, value)
	}
	return made
}

// minStep is that of a query, its variables filled in, but Grafana's own.
func (q request) minStep(target resource.Object) string {
	return strings.TrimSpace(q.fill(text(target["interval"])))
}
