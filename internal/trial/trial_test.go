package trial_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/panel"
)

// found are the findings after a change of the bakery, each as "check definition: message".
func found(t *testing.T, change func(*obsgen.Bundle), options trial.Options) []string {
	t.Helper()
	b := fixture.Simulated()
	change(&b)
	report, err := trial.Run(t.Context(), build.Build(b), options)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range report.Findings() {
		all = append(all, f.Check+" "+f.Definition+": "+f.Message)
	}
	return all
}

func TestTheBakeryIsAsItSays(t *testing.T) {
	if all := found(t, func(*obsgen.Bundle) {}, trial.Options{}); len(all) > 0 {
		t.Errorf("found:\n%s", strings.Join(all, "\n"))
	}
}

// TestFires breaks one alert at a time; a finding says what was expected, what happened, when.
func TestFires(t *testing.T) {
	cold := func(change func(*obsgen.Rule)) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { change(&b.Rules[0]) }
	}
	const must = "trial/fires alerts/OvenCold: in power-cut "
	const labels = "{instance=oven-0:9464, service=oven, severity=critical}"
	for _, c := range []struct {
		name   string
		change func(*obsgen.Bundle)
		want   []string
	}{
		{"its condition never holds", cold(func(r *obsgen.Rule) { r.Query.Expr = "oven_temperature_celsius < 10" }),
			[]string{must + "it must fire for " + labels + " within 7m, and does not: its condition never holds for any labels"}},
		{"it waits longer than the trouble lasts", cold(func(r *obsgen.Rule) { r.For = 2 * time.Hour }),
			[]string{must + "it must fire for " + labels + " within 7m, and does not: pending 1m into the trouble for 1h only"}},
		{"too late", cold(func(r *obsgen.Rule) { r.For = 10 * time.Minute }),
			[]string{must + "it fires for " + labels + " only 11m into the trouble: 7m was promised"}},
		{"too early", cold(func(r *obsgen.Rule) { r.For = 0 }),
			[]string{must + "it fires for " + labels + " 1m into the trouble, too early: not before 5m"}},
		{"for ever", cold(func(r *obsgen.Rule) { r.KeepFiringFor = 2 * time.Hour }),
			[]string{must + "it still fires for " + labels + " 40m after the trouble"}},
		{"in other words", cold(func(r *obsgen.Rule) { r.Summary = "Oven at {{ $value }} °F" }),
			[]string{must + `it must say "Oven at 20 °C", and says "Oven at 20 °F"`}},
		{"for something else", cold(func(r *obsgen.Rule) { r.Query.Expr = "min by (service) (oven_temperature_celsius) < 100" }),
			[]string{
				must + "it must fire for " + labels + " within 7m, and does not: there is only {service=oven, severity=critical}, pending 1m into the trouble, firing after 5m",
				"trial/silent alerts/OvenCold: in power-cut it must stay silent, and fires for {service=oven, severity=critical} 6m into the trouble: \"Oven at 20 °C\"",
			}},
		{"where nobody expects it", cold(func(r *obsgen.Rule) { r.Fires = nil }),
			[]string{"trial/silent alerts/OvenCold: in power-cut it must stay silent, and fires for " + labels + " 6m into the trouble: \"Oven at 20 °C\""}},
		{"it should outlast the scenario", cold(func(r *obsgen.Rule) { r.Fires[0].Outlasts = true }),
			[]string{must + "it is over for " + labels + " 11m after the trouble, and should outlast the scenario"}},
		{"it should always fire", cold(func(r *obsgen.Rule) {
			r.Fires = []obsgen.Expectation{{In: obsgen.EveryScenario, Labels: obsgen.Labels{"instance": "oven-0:9464", "service": "oven"}}}
		}), []string{must + "it must fire for " + labels + " all the time, and does not"}},
		{"Prometheus refuses it", cold(func(r *obsgen.Rule) { r.Query.Expr = "loaves_total / on (service) baking_seconds_bucket" }),
			[]string{"trial/evaluates alerts/OvenCold: in power-cut it cannot be evaluated: evaluate loaves_total / on (service) baking_seconds_bucket: " +
				`found duplicate series for the match group {service="oven"} on the right hand-side of the operation`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := found(t, c.change, trial.Options{Alerts: []string{"OvenCold"}, Scenarios: []string{"power-cut"}})
			for i := range got {
				got[i], _, _ = strings.Cut(got[i], ": [{") // the engine's own words go on
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("findings (-want +have):\n%s", diff)
			}
		})
	}
}

// TestEdge tries an alert whose limit is not what its query compares with.
func TestEdge(t *testing.T) {
	for limit, want := range map[float64][]string{
		100: nil,
		150: {"trial/edge alerts/OvenCold: with the trouble of power-cut made weaker it stays silent at 148.5, although its limit is 150"},
		10:  {"trial/edge alerts/OvenCold: in power-cut it fires at 20, although its limit is 10"},
		60:  {"trial/edge alerts/OvenCold: with the trouble of power-cut made weaker it fires at 60.6, although its limit is 60"},
	} {
		got := found(t, func(b *obsgen.Bundle) { b.Rules[0].Limit = limit }, trial.Options{Alerts: []string{"OvenCold"}})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("limit %v (-want +have):\n%s", limit, diff)
		}
	}
}

// TestFloor tries an alert with less and less traffic: below its floor it must be silent.
func TestFloor(t *testing.T) {
	guarded := func(guard string) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) {
			const burnt, all = `sum by (service) (rate(loaves_total{result="burnt"}[5m]))`, `sum by (service) (rate(loaves_total[5m]))`
			b.Rules[1].Query.Expr, b.Rules[1].Floor = burnt+" / "+all+" > 0.1 and "+all+" > "+guard, 1
		}
	}
	for guard, want := range map[string][]string{
		"1":   nil,
		"0.5": {"trial/edge alerts/LoavesBurn: with the traffic of burnt-batch made weaker it fires at …, although its limit is 1"},
		"1.5": {"trial/edge alerts/LoavesBurn: with the traffic of burnt-batch made weaker it stays silent at …, although its limit is 1"},
	} {
		got := found(t, guarded(guard), trial.Options{Alerts: []string{"LoavesBurn"}})
		for i := range got {
			got[i] = regexp.MustCompile(`at \d[.\d]*,`).ReplaceAllString(got[i], "at …,")
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("a guard of %s (-want +have):\n%s", guard, diff)
		}
	}
}

// A limit that cannot be tried is told, not passed over.
func TestUntriedLimits(t *testing.T) {
	got := found(t, func(b *obsgen.Bundle) { b.Rules[0].Floor = 5 }, trial.Options{Alerts: []string{"OvenCold"}})
	if diff := cmp.Diff([]string{"trial/edge alerts/OvenCold: it has a Floor, and its query has no second condition: take it away"}, got); diff != "" {
		t.Errorf("(-want +have):\n%s", diff)
	}
	got = found(t, func(b *obsgen.Bundle) { b.Rules[2].Limit = 3 }, trial.Options{Alerts: []string{"OvenGone"}})
	if diff := cmp.Diff([]string{"trial/edge alerts/OvenGone: it has a Limit, and its query compares with no number but 0: take it away"}, got); diff != "" {
		t.Errorf("(-want +have):\n%s", diff)
	}
}

// What a panel shows is read the same whichever alerts are chosen, and once in each view.
func TestReadings(t *testing.T) {
	b := fixture.Simulated()
	twin := b.Rules[0]
	twin.Name = "Twin"
	again := b.Rules[1].Fires[0]
	again.Within += time.Hour
	b.Rules[1].Fires = append(b.Rules[1].Fires, again)
	b.Rules = append(b.Rules, twin)
	seen := map[string]bool{}
	for _, r := range readings(t, b, trial.Options{}) {
		if at := r.Of() + r.While; seen[at] {
			t.Errorf("%s is read twice in %s", r.Of(), r.While)
		} else {
			seen[at] = true
		}
	}
	chosen := readings(t, b, trial.Options{Alerts: []string{"Twin"}})
	if len(chosen) == 0 || !seen[chosen[0].Of()+chosen[0].While] {
		t.Errorf("alone it is read as %v", chosen)
	}
}

func readings(t *testing.T, b obsgen.Bundle, options trial.Options) []shown.Reading {
	t.Helper()
	report, err := trial.Run(t.Context(), build.Build(b), options)
	if err != nil {
		t.Fatal(err)
	}
	return report.Readings
}

// A variable without values leaves its queries with nothing to ask for.
func TestVariables(t *testing.T) {
	style := panel.Style{Prometheus: "metrics"}
	for regex, want := range map[string]string{
		"/nobody/": "trial/data dashboards/bakery-ovens: there is nothing to choose for its variable service on a healthy day",
		"((((":     "trial/data dashboards/bakery-ovens: there is nothing to choose for its variable service on a healthy day: variable service: ",
	} {
		got := found(t, func(b *obsgen.Bundle) {
			b.Dashboards[0].Variables[0] = style.Variable("service", "Service", `label_values(loaves_total, service)`).Regex(regex)
		}, trial.Options{Scenarios: []string{"good-day"}})
		if !slices.ContainsFunc(got, func(f string) bool { return strings.HasPrefix(f, want) }) {
			t.Errorf("%s: found %v", regex, got)
		}
	}
}
