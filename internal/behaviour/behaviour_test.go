package behaviour_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/behaviour"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/render"
)

func TestBehaviour(t *testing.T) {
	rule := func(at int, change func(*obsgen.Rule)) func(*obsgen.Bundle) {
		return func(b *obsgen.Bundle) { change(&b.Rules[at]) }
	}
	for _, c := range []struct {
		name   string
		change func(*obsgen.Bundle)
		want   []string
	}{
		{"only words", rule(0, func(r *obsgen.Rule) { r.Summary = "Cold" }), nil},
		{"it waits longer", rule(0, func(r *obsgen.Rule) { r.For = 10 * time.Minute }),
			[]string{"paging OvenCold: simulated: fires 6m into power-cut, now 11m"}},
		{"a threshold that is never reached", rule(0, func(r *obsgen.Rule) { r.Query.Expr = "oven_temperature_celsius < 10" }),
			[]string{"paging OvenCold: simulated: no longer fires in power-cut"}},
		{"a threshold that a good day reaches", rule(1, func(r *obsgen.Rule) {
			r.Query.Expr = `sum by (service, result) (rate(loaves_total[5m])) >= 0.5`
		}), []string{"paging LoavesBurn: simulated: now fires in good-day 35m before the trouble; now fires in power-cut 35m before the trouble; fires 5m into burnt-batch, now 35m before the trouble; now fires in oven-sold 35m before the trouble"}},
		{"written in other words", rule(0, func(r *obsgen.Rule) { r.Query.Expr = "(oven_temperature_celsius) < 100" }),
			[]string{"cosmetic OvenCold: simulated: fires as before in all 4 scenarios"}},
		{"an alert that is new", func(b *obsgen.Bundle) {
			r := b.Rules[0]
			r.Name, r.Query.Expr = "OvenCool", "oven_temperature_celsius < 150"
			b.Rules = append(b.Rules, r)
		}, []string{"paging OvenCool: simulated: it fires 6m into power-cut"}},
		{"an alert that is gone", func(b *obsgen.Bundle) { b.Rules = b.Rules[1:] },
			[]string{"paging OvenCold: simulated: it fired 6m into power-cut"}},
		{"lines are counted otherwise", rule(4, func(r *obsgen.Rule) {
			r.Query.Expr = `sum by (service) (count_over_time({service=~".+"} | json | level="error" [5m])) > 25`
		}), []string{"paging ErrorLogs: simulated: fires 2m into burnt-batch, now 5m"}},
		{"a record that an alert reads", func(b *obsgen.Bundle) { b.SLOs[0].Objective = "80" },
			[]string{"paging BudgetBurn: simulated: no longer fires in burnt-batch"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := fixture.Simulated()
			before := files(t, b)
			c.change(&b)
			found, err := behaviour.Compare(t.Context(), build.Build(b).Bundle, before, files(t, b))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, texts(found)); diff != "" {
				t.Errorf("changes (-want +have):\n%s", diff)
			}
		})
	}
}

func files(t *testing.T, b obsgen.Bundle) map[string][]byte {
	t.Helper()
	all, err := render.All(build.Build(b), render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func texts(changes []change.Change) []string {
	var all []string
	for _, c := range changes {
		all = append(all, string(c.Impact)+" "+c.UID+": "+c.Summary.String())
	}
	return all
}
