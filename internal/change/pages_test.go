package change_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/ltv-assistant/obsgen/internal/change"
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
		var have []string
		for _, c := range comparePair(t, pair).Changes {
			if c.Pages() {
				have = append(have, string(c.Kind)+" "+c.UID+": "+strings.Join(c.Alerts, " ")+", tells "+c.Told.String())
			}
		}
		if have := strings.Join(have, "; "); have != want {
			t.Errorf("%s\nhave %s\nwant %s", pair, have, want)
		}
	}
}

// TestNothingIsInvented: what is shown as before is what the file had, also where a rename
// is looked through.
func TestNothingIsInvented(t *testing.T) {
	report := comparePair(t, "variable-renamed-links")
	shown := map[string][2]any{}
	for _, c := range report.Changes {
		shown[c.Path] = [2]any{c.Before, c.After}
	}
	want := map[string][2]any{
		"variables/deck":                                     {"oven", "deck"},
		"panels/Temperature/targets/A/expr":                  {`max(oven_temperature_celsius{oven=~"$oven"}) > 180`, `max(oven_temperature_celsius{oven=~"$deck"}) > 200`},
		"panels/Temperature/fieldConfig/defaults/links/Shop": {"/d/shop?var-oven=$oven", "/d/shop?var-deck=$deck"},
	}
	if diff := cmp.Diff(want, shown); diff != "" {
		t.Errorf("-want +have:\n%s", diff)
	}
	if title := report.Layouts[0].Before[1].Title; title != "About $oven" {
		t.Errorf("the picture before has a panel %s", title)
	}
}

func comparePair(t *testing.T, pair string) change.Report {
	t.Helper()
	archive, err := txtar.ParseFile(filepath.Join("../../golden/change", pair+".txtar"))
	if err != nil {
		t.Fatal(err)
	}
	before, after := archiveSides(archive)
	return compare(t, before, after)
}
