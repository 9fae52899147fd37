package slo

import (
	"fmt"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/dashboards"
)

// availability counts 5xx against the budget. 4xx are the client's own fault.
func (t httpTarget) availability() obsgen.SLO {
	return obsgen.SLO{
		Name: t.service + "-availability", Service: t.service, Objective: t.available,
		Title:       t.title + " answers",
		Description: fmt.Sprintf("%s %% of the requests to %s are answered without a server error.", t.available, t.service),
		Errors:      fmt.Sprintf(`sum(rate(http_requests_total{service=%q,status=~"5.."}[$window]))`, t.service),
		Total:       fmt.Sprintf(`sum(rate(http_requests_total{service=%q}[$window]))`, t.service),
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "error-ratio"},
		Cases: []obsgen.SLOCase{
			{
				Name: "1 in 50 fails", At: 10 * time.Minute, Ratio: 0.02,
				Series: []obsgen.Series{t.requests("200", "0+588x10"), t.requests("503", "0+12x10")},
			},
			{Name: "no error was ever seen", At: 10 * time.Minute, Ratio: 0, Series: []obsgen.Series{t.requests("200", "0+600x10")}},
			{
				Name: "no traffic", At: 10 * time.Minute, Ratio: 0,
				Series: []obsgen.Series{t.requests("200", "7x10"), t.requests("503", "7x10")},
			},
		},
	}
}

func (t httpTarget) requests(status, values string) obsgen.Series {
	return obsgen.Series{Series: fmt.Sprintf(`http_requests_total{service=%q,instance="a:9464",status=%q}`, t.service, status), Values: values}
}

// latency counts requests that took longer than the promise.
func (t httpTarget) latency() obsgen.SLO {
	selector := fmt.Sprintf("service=%q", t.service)
	return obsgen.SLO{
		Name: t.service + "-latency", Service: t.service, Objective: t.fastShare,
		Title:       t.title + " is fast",
		Description: fmt.Sprintf("%s %% of the requests to %s are answered within %s s.", t.fastShare, t.service, t.fast),
		Errors:      slower("http_request_duration_seconds", selector, t.fast),
		Total:       observed("http_request_duration_seconds", selector),
		Panel:       obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "latency"},
		Cases:       slowCases("http_request_duration_seconds", selector, t.fast),
	}
}

// slower is the rate of observations above a bucket's bound. Prometheus 3 writes whole
// bounds as 1.0 where Prometheus 2 writes 1, so both are matched. It extrapolates each rate by
// itself, so that the difference can be just below 0; nothing burns less than nothing.
func slower(histogram, selector, bound string) string {
	return fmt.Sprintf(`clamp_min(%s - sum(rate(%s_bucket{%s,le=~%q}[$window])), 0)`, observed(histogram, selector), histogram, selector, eitherBound(bound))
}

func eitherBound(bound string) string {
	if strings.Contains(bound, ".") {
		return strings.ReplaceAll(bound, ".", "[.]")
	}
	return bound + "([.]0)?"
}

func observed(histogram, selector string) string {
	return fmt.Sprintf(`sum(rate(%s_count{%s}[$window]))`, histogram, selector)
}

// slowCases are the same for every histogram: a tenth is slow; nothing happens.
func slowCases(histogram, selector, bound string) []obsgen.SLOCase {
	series := func(fast, all string) []obsgen.Series {
		return []obsgen.Series{
			{Series: fmt.Sprintf(`%s_bucket{%s,le=%q}`, histogram, selector, bound), Values: fast},
			{Series: fmt.Sprintf(`%s_bucket{%s,le="+Inf"}`, histogram, selector), Values: all},
			{Series: fmt.Sprintf(`%s_count{%s}`, histogram, selector), Values: all},
		}
	}
	return []obsgen.SLOCase{
		{Name: "1 in 10 is slow", At: 10 * time.Minute, Ratio: 0.1, Series: series("0+540x10", "0+600x10")},
		{Name: "nothing happens", At: 10 * time.Minute, Ratio: 0, Series: series("3x10", "7x10")},
	}
}
