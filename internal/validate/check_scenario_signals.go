package validate

import (
	"fmt"
	"math"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// scenarioSignals holds the signals against the catalogue.
func scenarioSignals() Check {
	return Check{
		ID: "scenario/signals", Severity: Error,
		Title: "catalogued metrics without a signal, and signals that are not as the catalogue has the metric",
		Why:   "Alerts and panels on a metric that the simulation lacks are never tried.",
		Fix:   "Give every metric a signal, with the labels and values that the catalogue says it has.",
		Bad:   `obsgen.Signal{Metric: "http_requests_total", Series: each("code", 1, "200")}`,
		Good:  `obsgen.Signal{Metric: "http_requests_total", Series: each("status", 1, "200"), Rate: obsgen.Load(10)}`,
		run: func(s *Subject, r *reporter) {
			if len(s.Bundle.Simulation.Scenarios) == 0 {
				return
			}
			series := newNames(r, "the series")
			for _, signal := range s.Bundle.Simulation.Signals {
				s.checkSignal(r, signal)
				s.checkOnce(series, signal)
			}
			s.checkSimulated(r)
		},
	}
}

func (s *Subject) checkSignal(r *reporter, signal obsgen.Signal) {
	address := "scenarios/" + signal.Metric
	metric, known := s.metric(signal.Metric)
	if !known {
		r.report(address, fmt.Sprintf("there is no metric %q%s", signal.Metric, didYouMean(signal.Metric, s.metricNames())))
		return
	}
	for _, service := range signal.Services {
		if !slices.Contains(metric.Services, service) {
			r.report(address, fmt.Sprintf("%s is not emitted by %q%s", signal.Metric, service, orList(service, "the catalogue has", metric.Services)))
		}
	}
	checkLevel(r, address, "rate", signal.Rate, math.MaxFloat64)
	checkLevel(r, address, "value", signal.Value, math.MaxFloat64)
	for _, share := range signal.Series {
		s.checkLabels(r, address, metric, share.Labels)
		if !finite(share.Share) || share.Share < 0 {
			r.report(address, fmt.Sprintf("a label set has the share %v", share.Share))
		}
	}
	s.checkSource(r, address, metric, signal)
}

// checkOnce looks for series that two signals make: no query could tell them apart.
func (s *Subject) checkOnce(series names, signal obsgen.Signal) {
	metric, _ := s.metric(signal.Metric)
	services := signal.Services
	if len(services) == 0 {
		services = metric.Services
	}
	if len(signal.Of) > 0 { // of which counters' events is said by Where, and the first counts
		return
	}
	shares := signal.Series
	if len(shares) == 0 {
		shares = []obsgen.Share{{}}
	}
	for _, service := range services {
		for _, share := range shares {
			series.add("scenarios/"+signal.Metric, signal.Metric+" of "+service+" with "+sentence.Labels(share.Labels))
		}
	}
}

// checkSource looks at where a signal's events come from.
func (s *Subject) checkSource(r *reporter, address string, metric obsgen.Metric, signal obsgen.Signal) {
	switch {
	case metric.Type == obsgen.Gauge && signal.Rate != obsgen.Level{}:
		r.report(address, metric.Name+" is a gauge: it has a Value, not a Rate")
	case metric.Type != obsgen.Gauge && signal.Value != obsgen.Level{}:
		r.report(address, fmt.Sprintf("%s is a %s: it has a Rate, not a Value", metric.Name, metric.Type))
	}
	if metric.Type == obsgen.Histogram {
		checkSpread(r, address, signal.Values)
	}
	if len(signal.Of) > 0 && metric.Type != obsgen.Histogram {
		r.report(address, fmt.Sprintf("%s is a %s: only a histogram observes the events of counters", metric.Name, metric.Type))
	}
	for _, name := range signal.Of {
		counted, known := s.metric(name)
		switch {
		case !known:
			r.report(address, fmt.Sprintf("there is no counter %q%s", name, didYouMean(name, s.metricNames())))
		case counted.Type != obsgen.Counter:
			r.report(address, fmt.Sprintf("%s is a %s, not a counter whose events could be observed", name, counted.Type))
		default:
			s.checkLabels(r, address, counted, signal.Where)
		}
	}
}

func checkSpread(r *reporter, address string, values obsgen.Spread) {
	if !finite(values.Median) || !finite(values.P95) || values.Median <= 0 || values.P95 <= values.Median {
		r.report(address, fmt.Sprintf("of the values, median %v and P95 %v, the median must be positive, and P95 greater and finite", values.Median, values.P95))
	}
}

// checkSimulated asks for a signal of every metric that a simulated service emits.
func (s *Subject) checkSimulated(r *reporter) {
	targets, signals := map[string]bool{}, map[string]bool{}
	for _, target := range s.Bundle.Simulation.Targets {
		targets[target.Service] = true
	}
	for _, signal := range s.Bundle.Simulation.Signals {
		signals[signal.Metric] = true
	}
	for _, metric := range s.Bundle.Catalog.Metrics {
		emitted := slices.ContainsFunc(metric.Services, func(service string) bool { return targets[service] })
		if emitted && !signals[metric.Name] && metric.Name != "process_start_time_seconds" && metric.Type != obsgen.Summary {
			r.report("catalog/"+metric.Name, metric.Name+" has no signal in the simulation, so no alert or panel on it can be tried")
		}
	}
}

// metric finds a catalogued metric.
func (s *Subject) metric(name string) (obsgen.Metric, bool) {
	for _, metric := range s.Bundle.Catalog.Metrics {
		if metric.Name == name {
			return metric, true
		}
	}
	return obsgen.Metric{}, false
}

func (s *Subject) metricNames() []string {
	var all []string
	for _, metric := range s.Bundle.Catalog.Metrics {
		all = append(all, metric.Name)
	}
	return all
}

// checkLabels holds labels and their values against a metric's and the targets'.
func (s *Subject) checkLabels(r *reporter, address string, metric obsgen.Metric, labels obsgen.Labels) {
	for _, name := range sortedKeys(labels) {
		at := slices.IndexFunc(metric.Labels, func(l obsgen.Label) bool { return l.Name == name })
		label, isTarget := s.Catalog.target[name]
		switch {
		case at >= 0:
			label = metric.Labels[at]
		case !isTarget:
			r.report(address, fmt.Sprintf("%s has no label %q", metric.Name, name))
			continue
		}
		if value := labels[name]; len(label.Values) > 0 && !slices.Contains(label.Values, value) {
			r.report(address, fmt.Sprintf("%s is never %q in %s%s", name, value, metric.Name, orList(value, "it is", label.Values)))
		}
	}
}
