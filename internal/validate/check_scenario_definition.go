package validate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// scenarioDefinition holds targets and scenarios against the catalogue.
func scenarioDefinition() Check {
	return Check{
		ID: "scenario/definition", Severity: Error,
		Title: "scenarios and their effects that name something unknown, or cannot be played",
		Why:   "An effect on a metric or label that does not exist does nothing: the trouble never comes, and every alert is silent in it.",
		Fix:   "Name metrics, labels, services, lines and traces as the catalogue and the simulation have them.",
		Bad:   `obsgen.Fail("http_request_total", nil, 0.3, obsgen.Labels{"code": "503"})`,
		Good:  `obsgen.Fail("http_requests_total", nil, 0.3, obsgen.Labels{"status": "503"})`,
		run: func(s *Subject, r *reporter) {
			for _, target := range s.Bundle.Simulation.Targets {
				s.checkService(r, "scenarios/"+target.Service, target.Service)
				if target.Instances < 0 || target.Instances > mostInstances {
					r.report("scenarios/"+target.Service, fmt.Sprintf("it has %d instances; a simulation can have up to %d", target.Instances, mostInstances))
				}
			}
			known := newNames(r, "the scenario name")
			for _, scenario := range s.Bundle.Simulation.Scenarios {
				known.add("scenarios/"+scenario.Name, scenario.Name)
				s.checkScenario(r, scenario)
			}
		},
	}
}

func (s *Subject) checkService(r *reporter, definition, service string) {
	if s.Catalog.known && len(s.Catalog.services) > 0 && !s.Catalog.services[service] {
		r.report(definition, fmt.Sprintf("the catalogue has no service %q%s", service, orList(service, "it has", keys(s.Catalog.services))))
	}
}

func (s *Subject) checkScenario(r *reporter, scenario obsgen.Scenario) {
	address := "scenarios/" + scenario.Name
	if !bundleName.MatchString(scenario.Name) {
		r.report(address, fmt.Sprintf("%q is not a scenario name of lower-case letters, digits and dashes", scenario.Name))
	}
	for name, length := range map[string]int64{"Before": int64(scenario.Before), "Lasts": int64(scenario.Lasts), "After": int64(scenario.After), "Sample": int64(scenario.Sample)} {
		if length < 0 {
			r.report(address, name+" is less than nothing")
		}
	}
	s.checkLength(r, address, scenario)
	s.checkEffects(r, address, scenario)
	s.checkEndings(r, address, scenario)
}

// checkEffects looks at the effects of a scenario, and of all that happens with it.
func (s *Subject) checkEffects(r *reporter, address string, scenario obsgen.Scenario) {
	for _, e := range scenario.Effects {
		s.checkEffect(r, address, e)
	}
	for _, other := range scenario.With {
		s.checkEffects(r, address, other)
	}
}

func (s *Subject) checkEffect(r *reporter, address string, e obsgen.Effect) {
	simulation := s.Bundle.Simulation
	switch e.Kind {
	case obsgen.EffectDown, obsgen.EffectVanish, obsgen.EffectRestart:
		if service := e.Where["service"]; !slices.ContainsFunc(simulation.Targets, func(t obsgen.Target) bool { return t.Service == service }) {
			r.report(address, fmt.Sprintf("no target is of the service %q, so nothing happens to it", service))
		}
	case obsgen.EffectLines:
		if !slices.ContainsFunc(simulation.Lines, func(l obsgen.Line) bool { return l.Name == e.Line }) {
			r.report(address, fmt.Sprintf("there is no kind of log line %q", e.Line))
		}
	case obsgen.EffectTraces:
		if !slices.ContainsFunc(simulation.Traces, func(t obsgen.Trace) bool { return t.Name == e.Line }) {
			r.report(address, fmt.Sprintf("there is no kind of trace %q", e.Line))
		}
	default:
		s.checkMetricEffect(r, address, e)
	}
	if !finite(e.Number) || e.Number < 0 && e.Kind != obsgen.EffectGrow && e.Kind != obsgen.EffectSet {
		r.report(address, fmt.Sprintf("an effect of kind %q has the number %v", e.Kind, e.Number))
	}
	if (e.Kind == obsgen.EffectLines || e.Kind == obsgen.EffectTraces) && e.Number > mostPerSecond {
		r.report(address, fmt.Sprintf("%v of %q a second are more than a simulation can hold; %d are enough", e.Number, e.Line, mostPerSecond))
	}
	if e.To != 0 && e.To <= e.From {
		r.report(address, fmt.Sprintf("an effect ends %s into the trouble, before it begins", e.To))
	}
}

// checkMetricEffect looks at an effect on a metric.
func (s *Subject) checkMetricEffect(r *reporter, address string, e obsgen.Effect) {
	metric, known := s.metric(e.Metric)
	if !known {
		r.report(address, fmt.Sprintf("there is no metric %q%s", e.Metric, didYouMean(e.Metric, s.metricNames())))
		return
	}
	fits := map[obsgen.EffectKind][]obsgen.MetricType{
		obsgen.EffectGrow: {obsgen.Gauge}, obsgen.EffectSpread: {obsgen.Histogram}, obsgen.EffectFail: {obsgen.Counter, obsgen.Gauge},
	}[e.Kind]
	if len(fits) > 0 && !slices.Contains(fits, metric.Type) {
		r.report(address, fmt.Sprintf("%s is a %s: the effect %q is for a %s", e.Metric, metric.Type, e.Kind, fits[0]))
	}
	where := e.Where
	if e.Kind == obsgen.EffectSpread {
		where = s.withoutCounted(e)
	}
	s.checkLabels(r, address, metric, where)
	s.checkLabels(r, address, metric, e.Into)
	if e.Kind == obsgen.EffectSpread {
		checkSpread(r, address, e.Values)
	}
}

// withoutCounted leaves out labels that only the counters have whose events are observed.
func (s *Subject) withoutCounted(e obsgen.Effect) obsgen.Labels {
	left := obsgen.Labels{}
	for name, value := range e.Where {
		if !s.countedLabel(e.Metric, name) {
			left[name] = value
		}
	}
	return left
}

func (s *Subject) countedLabel(metric, label string) bool {
	for _, signal := range s.Bundle.Simulation.Signals {
		for _, counter := range signal.Of {
			if counted, ok := s.metric(counter); ok && signal.Metric == metric && slices.ContainsFunc(counted.Labels, func(l obsgen.Label) bool { return l.Name == label }) {
				return true
			}
		}
	}
	return false
}
