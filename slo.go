package obsgen

import (
	"fmt"
	"time"
)

// SLO is a service level objective over a rolling window of 30 days.
//
// Errors and Total are PromQL rates with the placeholder $window for their range:
//
//	Errors: `sum(rate(http_requests_total{service="auth",status=~"5.."}[$window]))`
//	Total:  `sum(rate(http_requests_total{service="auth"}[$window]))`
//
// Both must be aggregated to a single series.
type SLO struct {
	// Name is unique in the bundle and becomes the label slo.
	Name        string
	Title       string
	Description string
	// Service is what the objective is about; it becomes the label service.
	Service string
	// Objective is the share of good events in per cent, such as "99.9":
	// a decimal number, so that the error budget is exact. Between 0 and 100, exclusive.
	Objective string
	// Errors is the rate of events that count against the budget.
	Errors string
	// Total is the rate of all events.
	Total string
	Panel PanelRef
	// Cases are checked by promtool: the error ratio that given input yields.
	Cases []SLOCase
}

// SLOCase gives input series and the error ratio over five minutes that they yield.
type SLOCase struct {
	Name   string
	Series []Series
	// At is when the ratio is looked at. Samples are one minute apart.
	At    time.Duration
	Ratio float64
}

// Names of the series that obsgen records for every SLO, with the labels slo and service.
const (
	// SLOErrors and SLORequests are rates per second over five minutes.
	SLOErrors   = "slo:sli_errors:rate5m"
	SLORequests = "slo:sli_requests:rate5m"
	// SLOObjective and SLOBudget are ratios between 0 and 1; they add up to 1.
	SLOObjective = "slo:objective:ratio"
	SLOBudget    = "slo:error_budget:ratio"
	// SLOBudgetRemaining is the share of the 30-day budget that is left: 1 is
	// untouched, 0 is spent, negative is overspent.
	SLOBudgetRemaining = "slo:error_budget_remaining:ratio30d"
)

// SLOWindows are the windows over which error ratios and burn rates are recorded.
func SLOWindows() []string { return []string{"5m", "30m", "1h", "2h", "6h", "1d", "3d", "30d"} }

// SLOErrorRatio names the recorded share of bad events over a window of SLOWindows.
// It is weighted by requests: a quiet night counts less than a busy noon.
func SLOErrorRatio(window string) string { return "slo:sli_errors:ratio_rate" + window }

// SLOBurnRate names the recorded burn rate over a window of SLOWindows: how many
// times faster than allowed the budget is spent. 1 spends exactly the budget in 30 days.
func SLOBurnRate(window string) string { return "slo:burn_rate:ratio_rate" + window }

// BurnRate returns the condition of a multi-window burn-rate alert: the budget of an
// SLO is spent at least factor times too fast over both windows, and at least
// minErrors events failed in the long one, so that a single error at night does not page.
//
// Factors for 30 days are from the Site Reliability Workbook, chapter 5:
// 14.4 over 1h/5m, 6 over 6h/30m, 3 over 1d/2h, 1 over 3d/6h.
func BurnRate(factor, long, short string, minErrors int) Query {
	return Prom(fmt.Sprintf(
		"%s > %s and %s > %s and sum_over_time(%s[%s]) * 60 >= %d",
		SLOBurnRate(long), factor, SLOBurnRate(short), factor, SLOErrors, long, minErrors))
}
