package simulate_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/simulate"
)

// What each effect does, half an hour into the trouble and a quarter after it.
func TestEffects(t *testing.T) {
	rye := obsgen.Labels{"service": oven, "kind": "rye"}
	for name, c := range map[string]struct {
		effect        obsgen.Effect
		expr          string
		during, after map[string]float64
	}{
		"a share of the events ends otherwise": {
			effect: obsgen.Fail("loaves_total", rye, 0.2, obsgen.Labels{"outcome": "burnt"}),
			expr:   `sum by (outcome) (rate(loaves_total{service="oven",kind="rye"}[5m]))`,
			during: map[string]float64{`{outcome="burnt"}`: 0.2, `{outcome="sold"}`: 0.8},
			after:  map[string]float64{`{outcome="burnt"}`: 0, `{outcome="sold"}`: 1},
		},
		"a rate is scaled": {
			effect: obsgen.Scale("loaves_total", rye, 3),
			expr:   `sum by (kind) (rate(loaves_total{service="oven"}[5m]))`,
			during: map[string]float64{`{kind="rye"}`: 3, `{kind="white"}`: 3},
			after:  map[string]float64{`{kind="rye"}`: 1, `{kind="white"}`: 3},
		},
		"a rate is set": {
			effect: obsgen.Set("loaves_total", rye, 0.1),
			expr:   `sum by (kind) (rate(loaves_total{service="oven"}[5m]))`,
			during: map[string]float64{`{kind="rye"}`: 0.2, `{kind="white"}`: 3},
			after:  map[string]float64{`{kind="rye"}`: 1, `{kind="white"}`: 3},
		},
		"a gauge is set": {
			effect: obsgen.Set("heat", nil, 250), expr: `max(heat)`,
			during: map[string]float64{`{}`: 250}, after: map[string]float64{`{}`: 200},
		},
		"a gauge grows, and shrinks twice as fast": {
			effect: obsgen.Grow("queue", nil, 4), expr: `max(queue)`,
			during: map[string]float64{`{}`: 12 + 30*4}, after: map[string]float64{`{}`: 12 + (60-2*15)*4},
		},
		"series get other labels": {
			effect: obsgen.Turn("heat", nil, obsgen.Labels{"fuel": "gas"}), expr: `count by (fuel) (heat)`,
			during: map[string]float64{`{fuel="gas"}`: 2}, after: map[string]float64{`{}`: 2},
		},
		"observations get another distribution": {
			effect: obsgen.Observe("bake_seconds", rye, obsgen.Spread{Median: 40, P95: 100}),
			expr:   `sum by (kind) (rate(bake_seconds_bucket{le="40"}[5m])) / sum by (kind) (rate(bake_seconds_count[5m]))`,
			during: map[string]float64{`{kind="rye"}`: 0.5, `{kind="white"}`: 0.999987}, after: map[string]float64{`{kind="rye"}`: 0.811397, `{kind="white"}`: 0.999987},
		},
		"an instance is down": {
			effect: obsgen.Down(oven, 1), expr: `sum by (instance) (up{service="oven"})`,
			during: map[string]float64{`{instance="oven-0:9464"}`: 1, `{instance="oven-1:9464"}`: 0},
			after:  map[string]float64{`{instance="oven-0:9464"}`: 1, `{instance="oven-1:9464"}`: 1},
		},
		"what is down has no series": {
			effect: obsgen.Down(oven, 1), expr: `count(heat)`,
			during: map[string]float64{`{}`: 1}, after: map[string]float64{`{}`: 2},
		},
		"a service vanishes": {
			effect: obsgen.Vanish(oven), expr: `count by (service) (up)`,
			during: map[string]float64{`{service="counter"}`: 1}, after: map[string]float64{`{service="counter"}`: 1, `{service="oven"}`: 2},
		},
		"an effect ends before the trouble does": {
			effect: obsgen.Set("heat", nil, 250).During(0, 10*time.Minute), expr: `max(heat)`,
			during: map[string]float64{`{}`: 200}, after: map[string]float64{`{}`: 200},
		},
	} {
		t.Run(name, func(t *testing.T) {
			run := trouble(c.effect)
			if diff := cmp.Diff(c.during, ask(t, run, 30*time.Minute, c.expr)); diff != "" {
				t.Errorf("during the trouble (-want +have):\n%s", diff)
			}
			if diff := cmp.Diff(c.after, ask(t, run, 75*time.Minute, c.expr)); diff != "" {
				t.Errorf("after it (-want +have):\n%s", diff)
			}
		})
	}
}

// Half the intensity is half the effect.
func TestIntensity(t *testing.T) {
	s := obsgen.Scenario{Effects: []obsgen.Effect{
		obsgen.Fail("loaves_total", nil, 0.2, obsgen.Labels{"outcome": "burnt"}), obsgen.Set("heat", nil, 300), obsgen.Grow("queue", nil, 4),
	}}
	run := bakery(s).Play(s, simulate.Options{Plain: true, Weaker: 0.5})
	for expr, want := range map[string]float64{
		`sum(rate(loaves_total{outcome="burnt"}[5m])) / sum(rate(loaves_total[5m]))`: 0.1,
		`max(heat)`: 250, `max(queue)`: 12 + 30*2,
	} {
		if have := ask(t, run, 30*time.Minute, expr)["{}"]; have != want {
			t.Errorf("%s is %v at half the intensity, want %v", expr, have, want)
		}
	}
}

// A restart begins the counters anew, and rate() does not notice.
func TestRestart(t *testing.T) {
	run := trouble(obsgen.Restart(oven, 10*time.Minute))
	resets := ask(t, run, 30*time.Minute, `sum by (instance) (resets(loaves_total{service="oven",kind="rye"}[1h]))`)
	if diff := cmp.Diff(map[string]float64{`{instance="oven-0:9464"}`: 1, `{instance="oven-1:9464"}`: 1}, resets); diff != "" {
		t.Errorf("resets (-want +have):\n%s", diff)
	}
	if rates := ask(t, run, 30*time.Minute, `sum(rate(loaves_total{service="oven"}[1h]))`); rates["{}"] < 3.8 || rates["{}"] > 4 {
		t.Errorf("the rate over a restart is %v, want nearly 4", rates)
	}
	starts := ask(t, run, 30*time.Minute, `changes(process_start_time_seconds[1h])`)
	if len(starts) != 3 || starts[`{instance="oven-1:9464", job="bakery", service="oven"}`] != 1 {
		t.Errorf("processes began anew: %v", starts)
	}
}
