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
	mostLines     = 200_000
	mostEndings   = 6
)

// checkLength looks at how long a scenario is, and at how many samples each series of it has. What
// depends on that is only looked at if it can be. The scenario has its defaults, here and in what follows.
func (s *Subject) checkLength(r *reporter, address string, scenario obsgen.Scenario) bool {
	sample := cmp.Or(scenario.Sample, s.Bundle.Evaluation.ScrapeInterval, 15*time.Second)
	good := checkPart(r, address, "Before", scenario.Before)
	good = checkPart(r, address, "Lasts", scenario.Lasts) && good
	good = checkPart(r, address, "After", scenario.After) && good
	if sample < time.Second {
		r.report(address, fmt.Sprintf("a sample every %s is more than a simulation can hold; every second is enough", sample))
		return false
	}
	length := lengthOf(scenario)
	if n := length / sample; good && n > mostSamples {
		r.report(address, fmt.Sprintf("%s with a sample every %s are %d of each series; more than %d take long: make Sample longer", length, sample, n, mostSamples))
		return false
	}
	return good
}

func lengthOf(scenario obsgen.Scenario) time.Duration {
	return scenario.Before + scenario.Lasts + scenario.After
}

func checkPart(r *reporter, address, name string, length time.Duration) bool {
	switch {
	case length < 0:
		r.report(address, name+" is less than nothing")
	case length > 0 && length < time.Minute:
		r.report(address, fmt.Sprintf("%s of %s is too short to see anything; a minute is the least", name, length))
	case length > mostLength:
		r.report(address, fmt.Sprintf("%s of %s is longer than a simulation can be; %s are enough", name, length, mostLength))
	default:
		return true
	}
	return false
}

// checkLines looks at how many log lines and traces there are in a scenario.
func (s *Subject) checkLines(r *reporter, address string, scenario obsgen.Scenario) {
	rates := map[string]float64{}
	for _, line := range s.Bundle.Simulation.Lines {
		rates[line.Name] = line.Rate.Mean
	}
	for _, trace := range s.Bundle.Simulation.Traces {
		rates[trace.Name] = trace.Rate.Mean
	}
	for _, e := range scenario.All() {
		if e.Kind == obsgen.EffectLines || e.Kind == obsgen.EffectTraces {
			rates[e.Line] = max(rates[e.Line], e.Number)
		}
	}
	for _, name := range sortedKeys(rates) {
		n := rates[name] * lengthOf(scenario).Seconds()
		if n > mostLines && rates[name] <= mostPerSecond { // more is told of the rate itself
			r.report(address, fmt.Sprintf("%v of %q a second are %.0f in %s; more than %d take long", rates[name], name, n, lengthOf(scenario), mostLines))
		}
	}
}

// checkEndings looks at how many series the effects of a scenario can make: each that gives
// events other labels may double those of the metric, since what ends otherwise may end otherwise again.
func (s *Subject) checkEndings(r *reporter, address string, scenario obsgen.Scenario) {
	endings, seen := map[string]int{}, map[[2]string]bool{}
	for _, e := range scenario.All() {
		if key := [2]string{e.Metric, fmt.Sprint(e.Into)}; e.Kind == obsgen.EffectFail && !seen[key] {
			seen[key] = true
			endings[e.Metric]++
		}
	}
	for _, metric := range sortedKeys(endings) {
		if n := endings[metric]; n > mostEndings {
			r.report(address, fmt.Sprintf("events of %s get %d different sets of other labels; more than %d can make too many series to hold", metric, n, mostEndings))
		}
	}
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// mostLength is each part of a scenario.
const mostLength = 400 * 24 * time.Hour

// checkLevel looks at a rate or a value of a signal, a line or a trace.
func checkLevel(r *reporter, address, what string, level obsgen.Level, most float64) {
	switch {
	case !finite(level.Mean) || !finite(level.Daily) || !finite(level.Noise):
		r.report(address, "its "+what+" is not a finite number")
	case level.Mean < 0 && what == "rate":
		r.report(address, fmt.Sprintf("its rate of %v is less than nothing", level.Mean))
	case level.Daily < 0 || level.Daily > 1 || level.Noise < 0 || level.Noise > 1:
		r.report(address, fmt.Sprintf("its %s follows the day by %v and has noise of %v; both are between 0 and 1", what, level.Daily, level.Noise))
	case level.Mean > most:
		r.report(address, fmt.Sprintf("its %s of %v is more than a simulation can hold; %v is enough", what, level.Mean, most))
	}
}
