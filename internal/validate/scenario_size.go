package validate

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// What a simulation holds in memory is bounded: a mistyped number must not take all of it.
const (
	mostInstances = 100
	mostPerSecond = 1000
	mostSamples   = 50_000
	mostEndings   = 8
)

// checkLength looks at how many samples each series of a scenario has.
func (s *Subject) checkLength(r *reporter, address string, scenario obsgen.Scenario) {
	length := cmp.Or(scenario.Before, 40*time.Minute) + cmp.Or(scenario.Lasts, time.Hour) + cmp.Or(scenario.After, 40*time.Minute)
	sample := cmp.Or(scenario.Sample, s.Bundle.Evaluation.ScrapeInterval, 15*time.Second)
	if sample > 0 && length/sample > mostSamples {
		r.report(address, fmt.Sprintf("%s with a sample every %s are %d of each series; more than %d take long: make Sample longer", length, sample, length/sample, mostSamples))
	}
}

// checkEndings looks at how many series the effects of a scenario can make: each that gives
// events other labels may double those of the metric, since what ends otherwise may end otherwise again.
func (s *Subject) checkEndings(r *reporter, address string, scenario obsgen.Scenario) {
	endings := map[string]map[string]bool{}
	for _, e := range allEffects(scenario) {
		if e.Kind == obsgen.EffectFail {
			if endings[e.Metric] == nil {
				endings[e.Metric] = map[string]bool{}
			}
			endings[e.Metric][fmt.Sprint(e.Into)] = true
		}
	}
	for _, metric := range sortedKeys(endings) {
		if n := len(endings[metric]); n > mostEndings {
			r.report(address, fmt.Sprintf("%d effects give events of %s other labels, each different; more than %d can make too many series to hold", n, metric, mostEndings))
		}
	}
}

// allEffects are those of a scenario, and of all that happens with it.
func allEffects(scenario obsgen.Scenario) []obsgen.Effect {
	all := slices.Clone(scenario.Effects)
	for _, other := range scenario.With {
		all = append(all, allEffects(other)...)
	}
	return all
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// checkLevel looks at a rate or a value of a signal, a line or a trace.
func checkLevel(r *reporter, address, what string, level obsgen.Level, most float64) {
	switch {
	case !finite(level.Mean) || !finite(level.Daily) || !finite(level.Noise):
		r.report(address, "its "+what+" is not a finite number")
	case level.Mean > most:
		r.report(address, fmt.Sprintf("its %s of %v is more than a simulation can hold; %v is enough", what, level.Mean, most))
	}
}
