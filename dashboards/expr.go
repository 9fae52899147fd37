package dashboards

import (
	"fmt"
	"strings"
)

// by is a grouping clause, or nothing.
func by(labels ...string) string {
	var some []string
	for _, label := range labels {
		if label != "" {
			some = append(some, label)
		}
	}
	if len(some) == 0 {
		return ""
	}
	return " by (" + strings.Join(some, ", ") + ")"
}

// errorRatio is the share of 5xx among requests, from 0 to 1. Services without errors
// have no 5xx series at all; they count as 0.
func errorRatio(label, selector string) string {
	requests := fmt.Sprintf(`sum%s (rate(http_requests_total{%s}[$__rate_interval]))`, by(label), selector)
	errors := fmt.Sprintf(`sum%s (rate(http_requests_total{%s,status=~"5.."}[$__rate_interval]))`, by(label), selector)
	return fmt.Sprintf(`(%s or 0 * %s) / (%s > 0)`, errors, requests, requests)
}

// quantile of a histogram, one series for each value of label.
func quantile(q, metric, label, selector string) string {
	return fmt.Sprintf(`histogram_quantile(%s, sum%s (rate(%s_bucket{%s}[$__rate_interval])))`, q, by("le", label), metric, selector)
}

// average of a histogram: sum over count, one series for each value of label.
func average(metric, label, selector string) string {
	rate := func(suffix string) string {
		return fmt.Sprintf(`sum%s (rate(%s_%s{%s}[$__rate_interval]))`, by(label), metric, suffix, selector)
	}
	return fmt.Sprintf(`%s / (%s > 0)`, rate("sum"), rate("count"))
}

func list[T any](items ...T) []T { return items }
