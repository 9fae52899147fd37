package report_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// TestNamesakes: two alerts of one name are told apart by their files.
func TestNamesakes(t *testing.T) {
	var changes []change.Change
	for _, env := range []string{"prod", "staging"} {
		changes = append(changes,
			change.Change{Kind: resource.Alert, UID: "Down", Title: "Down", Where: env + "/r.yaml", Impact: change.Paging, Summary: sentence.Say("fires after %s", env)},
			change.Change{Kind: resource.GrafanaAlert, UID: "u", Title: "Slow", Where: env + "/g.yaml", Impact: change.Visible, Summary: sentence.Say("the same")})
	}
	for format, all := range map[string][]string{
		"text":     {"2 alerts", "alert Down (prod/r.yaml)\n    fires after prod\n", "alert Down (staging/r.yaml)\n    fires after staging\n", "Grafana alerts Slow (prod/g.yaml), Slow (staging/g.yaml)\n"},
		"markdown": {"| `Down` (`prod/r.yaml`) | fires after `prod` |", "<summary>alert <code>Down</code> (<code>staging/r.yaml</code>): 1 paging", "<code>Slow</code> (<code>prod/g.yaml</code>), <code>Slow</code> (<code>staging/g.yaml</code>)"},
		"html":     {"prod/r.yaml", "staging/g.yaml"},
	} {
		written := write(t, format, change.Report{Changes: changes}, options())
		for _, want := range all {
			if !strings.Contains(written, want) {
				t.Errorf("%s has no %q:\n%s", format, want, written)
			}
		}
	}
}
