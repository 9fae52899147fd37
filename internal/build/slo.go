package build

import (
	"fmt"
	"math/big"
	"regexp"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// buildSLOs adds the recording rules. Each SLO records its errors and requests; the
// ratios, burn rates and budgets are then the same rules for all of them.
func (m *Model) buildSLOs() {
	if len(m.Bundle.SLOs) == 0 {
		return
	}
	var base []obsgen.Record
	for _, slo := range m.Bundle.SLOs {
		records, err := sloRecords(slo)
		if err != nil {
			m.problem("slo/"+slo.Name, err.Error())
			continue
		}
		base = append(base, records...)
	}
	if len(base) == 0 {
		return // nothing that the other rules could read
	}
	short, long := windowRecords()
	m.addGroup(Group{Name: "slo", Language: obsgen.PromQL, Interval: sloInterval, Records: append(base, short...)})
	m.addGroup(Group{Name: "slo-long", Language: obsgen.PromQL, Interval: sloLongInterval, Records: long})
}

// The rates are recorded every minute; obsgen.BurnRate counts on it. Windows of a day
// and more are dearer and change slowly, but must stay below the lookback of 5 minutes.
const (
	sloInterval     = time.Minute
	sloLongInterval = 2 * time.Minute
)

func sloRecords(slo obsgen.SLO) ([]obsgen.Record, error) {
	objective, budget, err := ParseObjective(slo.Objective)
	if err != nil {
		return nil, err
	}
	labels := obsgen.Labels{"slo": slo.Name, "service": slo.Service}
	errors, total := overWindow(slo.Errors, "5m"), overWindow(slo.Total, "5m")
	return []obsgen.Record{
		// Without errors there is no error series, but there are no errors either.
		{Name: obsgen.SLOErrors, Expr: fmt.Sprintf("(%s) or 0 * (%s)", errors, total), Labels: labels},
		{Name: obsgen.SLORequests, Expr: total, Labels: labels},
		{Name: obsgen.SLOObjective, Expr: "vector(" + objective + ")", Labels: labels},
		{Name: obsgen.SLOBudget, Expr: "vector(" + budget + ")", Labels: labels},
	}, nil
}

func overWindow(expr, window string) string { return windowVariable.ReplaceAllString(expr, window) }

var windowVariable = regexp.MustCompile(`\$window\b`)

// ParseObjective turns "99.9" into "0.999" and "0.001", exactly.
func ParseObjective(percent string) (objective, budget string, err error) {
	value, ok := new(big.Rat).SetString(percent)
	hundred := big.NewRat(100, 1)
	if !ok || !decimal.MatchString(percent) || value.Sign() <= 0 || value.Cmp(hundred) >= 0 {
		return "", "", fmt.Errorf("objective %.40q is not a decimal number between 0 and 100, exclusive", percent)
	}
	ratio := new(big.Rat).Quo(value, hundred)
	digits := 2 // dividing by 100 moves the point by two
	if _, fraction, found := strings.Cut(percent, "."); found {
		digits += len(fraction)
	}
	rest := new(big.Rat).Sub(big.NewRat(1, 1), ratio)
	return trimZeros(ratio.FloatString(digits)), trimZeros(rest.FloatString(digits)), nil
}

// decimal keeps out what big.Rat reads besides: fractions, exponents, hexadecimals.
var decimal = regexp.MustCompile(`^\d{1,2}(\.\d{1,12})?$`)

func trimZeros(number string) string { return strings.TrimRight(strings.TrimRight(number, "0"), ".") }

// windowRecords are the ratios, burn rates and the budget left, of all SLOs at once.
// Windows up to six hours come first, longer ones second.
func windowRecords() (short, long []obsgen.Record) {
	for _, window := range obsgen.SLOWindows() {
		records := []obsgen.Record{
			{Name: obsgen.SLOErrorRatio(window), Expr: errorRatio(window)},
			{Name: obsgen.SLOBurnRate(window), Expr: obsgen.SLOErrorRatio(window) + " / " + obsgen.SLOBudget},
		}
		if strings.HasSuffix(window, "d") {
			long = append(long, records...)
		} else {
			short = append(short, records...)
		}
	}
	left := "1 - " + obsgen.SLOErrorRatio("30d") + " / " + obsgen.SLOBudget
	return short, append(long, obsgen.Record{Name: obsgen.SLOBudgetRemaining, Expr: left})
}

// errorRatio divides sums of rates, so that every request weighs the same. Where
// nothing was asked nothing went wrong: the ratio is 0, not NaN and not absent.
func errorRatio(window string) string {
	sum := func(name string) string {
		if window == "5m" {
			return name // the recorded rate is over five minutes already
		}
		return fmt.Sprintf("sum_over_time(%s[%s])", name, window)
	}
	errors, requests := sum(obsgen.SLOErrors), sum(obsgen.SLORequests)
	return fmt.Sprintf("%s / (%s > 0) or 0 * %s", errors, requests, requests)
}
