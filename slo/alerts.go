package slo

import (
	"fmt"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/runbooks"
)

// minErrors is how many events must have failed in the long window. With fewer, a
// single error at night would be a catastrophe on paper.
const minErrors = 10

// burn is a pair of windows and what it means to exceed its factor in both.
// From the Site Reliability Workbook, chapter 5, table 5-8.
type burn struct {
	name        string
	severity    obsgen.Severity
	factor      string
	limit       float64 // the factor once more
	long, short string
	spent       string // of the 30-day budget, in the long window
	exhausted   string // the time to spend a whole budget at this rate
	runbook     string
	panel       string
}

func burns() []burn {
	return []burn{
		{"ErrorBudgetBurnFast", obsgen.Critical, "14.4", 14.4, "1h", "5m", "2%", "two days", runbooks.ErrorBudgetBurnFast, "burn-rate"},
		{"ErrorBudgetBurnSustained", obsgen.Critical, "6", 6, "6h", "30m", "5%", "five days", runbooks.ErrorBudgetBurnSustained, "burn-rate-6h"},
		{"ErrorBudgetBurnSlow", obsgen.Warning, "3", 3, "1d", "2h", "10%", "ten days", runbooks.ErrorBudgetBurnSlow, "burn-rate-1d"},
		{"ErrorBudgetBurnCreeping", obsgen.Warning, "1", 1, "3d", "6h", "10%", "thirty days", runbooks.ErrorBudgetBurnCreeping, "burn-rate-3d"},
	}
}

// Alerts returns the burn-rate alerts. Each covers every objective, since burn rates
// are relative to their own budget.
func Alerts() []obsgen.Rule {
	var rules []obsgen.Rule
	for _, b := range burns() {
		rules = append(rules, b.rule())
	}
	return rules
}

func (b burn) rule() obsgen.Rule {
	return obsgen.Rule{
		Name: b.name, Severity: b.severity,
		Query:   obsgen.BurnRate(b.factor, b.long, b.short, minErrors),
		Summary: `{{ $labels.slo }} spends its error budget {{ $value | printf "%.1f" }} times too fast`,
		Description: fmt.Sprintf(`Over the last %s the objective {{ $labels.slo }} of {{ $labels.service }} has spent its error budget {{ $value | printf "%%.1f" }} times faster than allowed, and still does over %s. `+
			`At %s times, %s of the 30-day budget goes in %s and all of it in %s.`, b.long, b.short, b.factor, b.spent, b.long, b.exhausted),
		Runbook: b.runbook,
		Panel:   obsgen.PanelRef{Dashboard: dashboards.SLOs, Panel: b.panel},
		Vars:    []string{"slo"},
		Logs:    obsgen.Logs(`{service="{{ $labels.service }}"} | json | level=~"error|fatal"`),
		Traces:  obsgen.Traces(`{ resource.service.name = "{{ $labels.service }}" && status = error }`),
		Limit:   b.limit,
		Fires:   b.fires(),
		Cases:   b.cases(),
	}
}

// cases give recorded burn rates: twice the factor in both windows; only in the long
// one, when the trouble is over; and twice the factor from a handful of errors.
func (b burn) cases() []obsgen.Case {
	const over, under = 30, 0.5
	return []obsgen.Case{
		{
			Name: "too fast in both windows", At: 20 * time.Minute, Series: b.series(over, over, "1x30"),
			Fires: []obsgen.Firing{{Labels: obsgen.Labels{"slo": "auth-test", "service": catalog.Auth}, Value: over}},
		},
		{Name: "over since a while", At: 20 * time.Minute, Series: b.series(over, under, "1x30")},
		{Name: "just begun", At: 20 * time.Minute, Series: b.series(under, over, "1x30")},
		{Name: "two errors at night", At: 20 * time.Minute, Series: b.series(over, over, "0.033 0x30")},
	}
}

// series are of an objective that the bundle does not have, so that no rule records them too.
func (b burn) series(long, short float64, errors string) []obsgen.Series {
	const labels = `{slo="auth-test",service="ltv-assistant-auth"}`
	return []obsgen.Series{
		{Series: obsgen.SLOBurnRate(b.long) + labels, Values: fmt.Sprintf("%vx30", long)},
		{Series: obsgen.SLOBurnRate(b.short) + labels, Values: fmt.Sprintf("%vx30", short)},
		{Series: obsgen.SLOErrors + labels, Values: errors},
	}
}
