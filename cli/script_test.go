package cli

import (
	"context"
	"flag"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/fixture"
)

var update = flag.Bool("update", false, "rewrite the expected output in golden/cli")

// TestMain lets the scripts run obsgen as a program, in processes of their own.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"obsgen": obsgenMain, "signalled": signalledMain})
}

func obsgenMain() {
	bundle, ok := bundles()[os.Getenv("OBSGEN_TEST_BUNDLE")]
	if !ok {
		fmt.Fprintln(os.Stderr, "OBSGEN_TEST_BUNDLE names no bundle of the tests")
		os.Exit(99)
	}
	os.Exit(Main(bundle()))
}

// bundles are the bakery in the states that the scripts need.
func bundles() map[string]func() obsgen.Bundle {
	return map[string]func() obsgen.Bundle{
		"good":      fixture.Bakery,
		"renamed":   renamed,
		"broken":    broken,
		"empty":     func() obsgen.Bundle { return obsgen.Bundle{Name: "empty", Title: "Empty"} },
		"clash":     clash,
		"larger":    larger,
		"tuned":     tuned,
		"simulated": fixture.Simulated,
		"asleep":    asleep,
		"endless":   endless,
		"redrawn":   redrawn,
	}
}

// renamed gives a runbook another name, and so removes one file and adds another.
func renamed() obsgen.Bundle {
	bundle := fixture.Bakery()
	bundle.Runbooks[1].Name = "LoavesBlack"
	for i := range bundle.Rules {
		if bundle.Rules[i].Runbook == "LoavesBurn" {
			bundle.Rules[i].Runbook = "LoavesBlack"
		}
	}
	return bundle
}

// tuned has changes of each impact.
func tuned() obsgen.Bundle {
	bundle := fixture.Bakery()
	bundle.Rules[0].Query.Expr = "oven_temperature_celsius < 120"
	bundle.Rules[1].Severity = obsgen.Critical
	bundle.Rules = append(bundle.Rules[:3:3], bundle.Rules[4:]...)
	bundle.Dashboards[0].Description = "How hot the ovens are."
	bundle.Dashboards[0].Tags = append(bundle.Dashboards[0].Tags, "heat")
	bundle.SLOs[0].Objective = "99"
	return bundle
}

// broken has one mistake of each of several kinds.
func broken() obsgen.Bundle {
	bundle := fixture.Bakery()
	bundle.Rules[0].Query.Expr = "oven_temperature_celsius <"
	bundle.Rules[1].Runbook = "NoSuchRunbook"
	bundle.Dashboards[0].Rows[0].Panels[0].Panel = nil
	bundle.Notification.Route.Contact = "nobody"
	return bundle
}

// clash has two runbooks for one file.
func clash() obsgen.Bundle {
	bundle := fixture.Bakery()
	bundle.Runbooks[1].Name = bundle.Runbooks[0].Name
	return bundle
}

// larger has one more dashboard.
func larger() obsgen.Bundle {
	bundle := fixture.Bakery()
	till := bundle.Dashboards[0]
	till.UID, till.Title = "bakery-till", "Till"
	bundle.Dashboards = append(bundle.Dashboards, till)
	return bundle
}

// redrawn has a wider panel.
func redrawn() obsgen.Bundle {
	bundle := fixture.Simulated()
	bundle.Dashboards[0].Rows[0].Panels[0].Width = 6
	return bundle
}

// asleep has an alert that sleeps too long, one that cries too early, and one that cannot be
// evaluated.
func asleep() obsgen.Bundle {
	bundle := fixture.Simulated()
	bundle.Rules[0].For, bundle.Rules[0].Fires[0].Within = 90*time.Minute, 95*time.Minute
	bundle.Rules[1].Query.Expr = `sum by (service) (rate(loaves_total{result="burnt"}[5m])) >= 0.0001`
	bundle.Rules[2].Query.Expr = `rate(loaves_total[5m]) / on (service) rate(baking_seconds_bucket[5m]) > 0`
	return bundle
}

// endless has a scenario that no machine could hold, with a name that no sentence should format.
func endless() obsgen.Bundle {
	bundle := asleep()
	bundle.Simulation.Scenarios[1].Name = "power%scut"
	bundle.Simulation.Scenarios[1].Lasts = 87600 * time.Hour
	return bundle
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "../golden/cli",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("OBSGEN_TEST_BUNDLE", "good")
			return nil
		},
		Cmds:      commands(),
		Condition: condition,
	})
}

// A cancelled run says so, and neither writes nor reports anything.
func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	output := t.TempDir() + "/out"
	for _, args := range [][]string{{"generate", "-o", output}, {"check", "-o", output}, {"diff", "../golden/render", "../golden/report"}, {"diff", "-o", "../golden/render"}} {
		code, stdout, stderr := runIn(ctx, fixture.Bakery(), args...)
		if code != exitCancelled || stdout != "" || stderr != "obsgen: cancelled\n" {
			t.Errorf("%s: exit code %d, %q, %q; want %d and a word about it", args, code, stdout, stderr, exitCancelled)
		}
	}
	if _, err := os.Stat(output); err == nil {
		t.Error("a cancelled run made the output folder")
	}
}
