package dashboards

import (
	"fmt"
	"slices"
	"strings"
)

// by is a grouping clause, or nothing.
func by(labels ...string) string { return enclosed(" by (", ", ", ")", labels) }

// with is a selector's matchers, or nothing.
func with(matchers ...string) string { return enclosed("{", ",", "}", matchers) }

// enclosed puts those that are not empty between brackets; without any, nothing.
func enclosed(open, separator, end string, items []string) string {
	some := slices.DeleteFunc(slices.Clone(items), func(item string) bool { return item == "" })
	if len(some) == 0 {
		return ""
	}
	return open + strings.Join(some, separator) + end
}

// errorRatio is the share of 5xx among requests, from 0 to 1. Services without errors
// have no 5xx series at all; they count as 0.
func errorRatio(label, matcher string) string {
	requests := fmt.Sprintf(`sum%s (rate(http_requests_total%s[$__rate_interval]))`, by(label), with(matcher))
	errors := fmt.Sprintf(`sum%s (rate(http_requests_total%s[$__rate_interval]))`, by(label), with(matcher, `status=~"5.."`))
	return fmt.Sprintf(`(%s or 0 * %s) / (%s > 0)`, errors, requests, requests)
}

// quantile of a histogram, one series for each value of label.
func quantile(q, metric, label, matcher string) string {
	return fmt.Sprintf(`histogram_quantile(%s, sum%s (rate(%s_bucket%s[$__rate_interval])))`, q, by("le", label), metric, with(matcher))
}

// average of a histogram: sum over count, one series for each value of label.
func average(metric, label, matcher string) string {
	rate := func(suffix string) string {
		return fmt.Sprintf(`sum%s (rate(%s_%s%s[$__rate_interval]))`, by(label), metric, suffix, with(matcher))
	}
	return fmt.Sprintf(`%s / (%s > 0)`, rate("sum"), rate("count"))
}

func list[T any](items ...T) []T { return items }
