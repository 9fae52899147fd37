package change_test

import (
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestPages: what breaks an alert pages too, and says whom it concerns.
func TestPages(t *testing.T) {
	for pair, want := range map[string]string{
		"slo-removed":           "slo bread-on-time: BudgetBurnFast BudgetBurnSlow ManyErrors, tells PagerDuty, Slack #bakery",
		"slo-objective":         "slo bread-on-time: BudgetBurnFast BudgetBurnSlow, tells PagerDuty, Slack #bakery; slo cakes-on-time: BudgetBurnFast BudgetBurnSlow OnlyCakes, tells PagerDuty, Slack #bakery",
		"record-renamed":        "record oven:heat:max: OvenCold, tells PagerDuty",
		"record-one-of-several": `record bakery:heat:max{bakery="north"}: NorthCold OvenCold, tells PagerDuty, Slack #bakery`,
		"metric-removed":        "metric oven_temperature_celsius: OvenCold, tells ",
		"alert-removed":         "alert OvenCold: , tells PagerDuty",
		"dashboard-removed":     "",
	} {
		archive, err := txtar.ParseFile(filepath.Join("../../golden/change", pair+".txtar"))
		if err != nil {
			t.Fatal(err)
		}
		before, after := archiveSides(archive)
		var have []string
		for _, c := range compare(t, before, after).Changes {
			if c.Pages() {
				have = append(have, string(c.Kind)+" "+c.UID+": "+strings.Join(c.Alerts, " ")+", tells "+c.Told.String())
			}
		}
		if have := strings.Join(have, "; "); have != want {
			t.Errorf("%s\nhave %s\nwant %s", pair, have, want)
		}
	}
}
