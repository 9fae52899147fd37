package rule_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// playLogs runs a log alert on an oven that writes ten lines a second during the trouble.
func playLogs(expr string) *rule.Played {
	model := build.Build(obsgen.Bundle{
		Name:  "bakery",
		Rules: []obsgen.Rule{{Name: "Smoke", Severity: obsgen.Warning, Query: obsgen.Logs(expr), For: 2 * time.Minute, Summary: "{{ $value }} in {{ $labels.room }}"}},
		Simulation: obsgen.Simulation{
			Lines: []obsgen.Line{{Name: "smoke", Labels: obsgen.Labels{"service": "oven"}, Fields: map[string][]any{"room": {"kitchen"}}}},
		},
	})
	scenario := obsgen.Scenario{Name: "fire", Effects: []obsgen.Effect{obsgen.WriteLines("smoke", 10)}}
	return rule.NewEngine().Play(context.Background(), simulate.New(model.Bundle).Play(scenario, simulate.Options{Plain: true}), model.Groups)
}

func TestALogAlert(t *testing.T) {
	played := playLogs(`sum by (room) (count_over_time({service="oven"} | json [1m])) > 300`)
	if len(played.Problems) > 0 || len(played.Alerts["Smoke"]) != 1 {
		t.Fatalf("problems %v, alerts %v", played.Problems, played.Alerts)
	}
	fired := played.Alerts["Smoke"][0].Fired()
	if len(fired) != 1 || fired[0].Fired.Sub(played.Begin) != 3*time.Minute || fired[0].Resolved.Sub(played.Over) != time.Minute {
		t.Errorf("it fires %+v; begin %s, over %s", fired, played.Begin, played.Over)
	}
	if v := fired[0].Value; v < 590 || v > 610 || fired[0].Annotations["summary"] != fmt.Sprintf("%v in kitchen", v) {
		t.Errorf("of about 600 lines a minute it counts %v, and says %q", v, fired[0].Annotations["summary"])
	}
}

func TestALogAlertThatCannotBe(t *testing.T) {
	for expr, want := range map[string]string{
		`{service="oven"} |= "smoke"`:      "returns lines, not numbers",
		`count_over_time({service="oven"}`: "unexpected end of query",
	} {
		played := playLogs(expr)
		if len(played.Problems) != 1 || !strings.Contains(played.Problems[0].Message, want) {
			t.Errorf("%s: problems %v, want one with %q", expr, played.Problems, want)
		}
	}
}
