package catalog

import "github.com/ltv-assistant/obsgen"

func counter(name, help string, services []string, labels ...obsgen.Label) obsgen.Metric {
	return obsgen.Metric{Name: name, Type: obsgen.Counter, Help: help, Services: services, Labels: labels}
}

func gauge(name, unit, help string, services []string, labels ...obsgen.Label) obsgen.Metric {
	return obsgen.Metric{Name: name, Type: obsgen.Gauge, Unit: unit, Help: help, Services: services, Labels: labels}
}

func histogram(name, help string, buckets []float64, services []string, labels ...obsgen.Label) obsgen.Metric {
	return obsgen.Metric{Name: name, Type: obsgen.Histogram, Unit: "seconds", Help: help, Buckets: buckets, Services: services, Labels: labels}
}

func label(name, help string, values ...string) obsgen.Label {
	return obsgen.Label{Name: name, Help: help, Values: values}
}

// Buckets in seconds. Alert and SLO thresholds lie on one of them, so that no
// quantile is guessed across a threshold.
func requestBuckets() []float64 {
	return []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10}
}
func queryBuckets() []float64 {
	return []float64{0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5}
}
func answerBuckets() []float64 {
	return []float64{0.25, 0.5, 1, 2, 4, 8, 15, 30, 60}
}
func jobBuckets() []float64 {
	return []float64{1, 5, 15, 30, 60, 120, 300, 600, 1200, 3600}
}
func goClientBuckets() []float64 {
	return []float64{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}
}
