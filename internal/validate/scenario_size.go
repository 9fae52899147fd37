package validate

import (
	"cmp"
	"fmt"
	"math"
	"time"

	"github.com/ltv-assistant/obsgen"
)

// What a simulation holds in memory is bounded: a mistyped number must not take all of it.
const (
	mostInstances = 100
	mostPerSecond = 1000
	mostSamples   = 50_000
)

// checkLength looks at how many samples each series of a scenario has.
func (s *Subject) checkLength(r *reporter, address string, scenario obsgen.Scenario) {
	length := cmp.Or(scenario.Before, 40*time.Minute) + cmp.Or(scenario.Lasts, time.Hour) + cmp.Or(scenario.After, 40*time.Minute)
	sample := cmp.Or(scenario.Sample, s.Bundle.Evaluation.ScrapeInterval, 15*time.Second)
	if sample > 0 && length/sample > mostSamples {
		r.report(address, fmt.Sprintf("%s with a sample every %s are %d of each series; more than %d take long: make Sample longer", length, sample, length/sample, mostSamples))
	}
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
