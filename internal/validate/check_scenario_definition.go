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
			targets := newNames(r, "the target")
			for _, target := range s.Bundle.Simulation.Targets {
				targets.add("scenarios/"+target.Service, target.Service)
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
	scenario = scenario.WithDefaults()
	possible := s.checkLength(r, address, scenario)
	for _, e := range scenario.All() {
		s.checkEffect(r, address, e)
		if possible {
			s.checkWhen(r, address, scenario, e)
		}
	}
	if possible {
		s.checkLines(r, address, scenario)
	}
	s.checkEndings(r, address, scenario)
}

// checkWhen looks at when an effect is at work. After the trouble it may be, too.
func (s *Subject) checkWhen(r *reporter, address string, scenario obsgen.Scenario, e obsgen.Effect) {
	whole := scenario.Lasts + scenario.After
	switch {
	case e.From < 0 || e.Every < 0:
		r.report(address, fmt.Sprintf("an effect of kind %q begins %s into the trouble and repeats every %s; neither can be negative", e.Kind, e.From, e.Every))
	case e.From >= whole:
		r.report(address, fmt.Sprintf("an effect of kind %q begins %s into the trouble, and the scenario is over after %s", e.Kind, e.From, whole))
	case e.To == 0 && e.From >= scenario.Lasts:
		r.report(address, fmt.Sprintf("an effect of kind %q begins %s into the trouble, and the trouble is over by then: say until when it lasts", e.Kind, e.From))
	case e.To != 0 && e.To <= e.From:
		r.report(address, fmt.Sprintf("an effect ends %s into the trouble, before it begins", e.To))
	}
}

func (s *Subject) checkEffect(r *reporter, address string, e obsgen.Effect) {
	simulation := s.Bundle.Simulation
	switch e.Kind {
	case obsgen.EffectDown, obsgen.EffectVanish, obsgen.EffectRestart:
		s.checkTarget(r, address, e)
	case obsgen.EffectLines:
		if !slices.ContainsFunc(simulation.Lines, func(l obsgen.Line) bool { return l.Name == e.Line }) {
			r.report(address, fmt.Sprintf("there is no kind of log line %q", e.Line))
		}
	case obsgen.EffectTraces:
		if !slices.ContainsFunc(simulation.Traces, func(t obsgen.Trace) bool { return t.Name == e.Line }) {
			r.report(address, fmt.Sprintf("there is no kind of trace %q", e.Line))
		}
	case obsgen.EffectFail, obsgen.EffectScale, obsgen.EffectSet, obsgen.EffectGrow, obsgen.EffectSpread:
		s.checkMetricEffect(r, address, e)
	default:
		r.report(address, fmt.Sprintf("there is no effect of kind %q", e.Kind))
	}
	if !finite(e.Number) || e.Number < 0 && e.Kind != obsgen.EffectGrow && e.Kind != obsgen.EffectSet {
		r.report(address, fmt.Sprintf("an effect of kind %q has the number %v", e.Kind, e.Number))
	}
	if (e.Kind == obsgen.EffectLines || e.Kind == obsgen.EffectTraces) && e.Number > mostPerSecond {
		r.report(address, fmt.Sprintf("%v of %q a second are more than a simulation can hold; %d are enough", e.Number, e.Line, mostPerSecond))
	}
}

// checkTarget looks at an effect on instances.
func (s *Subject) checkTarget(r *reporter, address string, e obsgen.Effect) {
	service := e.Where["service"]
	at := slices.IndexFunc(s.Bundle.Simulation.Targets, func(t obsgen.Target) bool { return t.Service == service })
	if at < 0 {
		r.report(address, fmt.Sprintf("no target is of the service %q, so nothing happens to it", service))
	} else if n := max(1, s.Bundle.Simulation.Targets[at].Instances); e.Instance >= n {
		r.report(address, fmt.Sprintf("%s has %d instances, and none with the number %d: the first is 0", service, n, e.Instance))
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
	if service := e.Where["service"]; service != "" && len(metric.Services) > 0 && !slices.Contains(metric.Services, service) {
		r.report(address, fmt.Sprintf("%s is not emitted by %q, so nothing happens%s", e.Metric, service, orList(service, "the catalogue has", metric.Services)))
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
