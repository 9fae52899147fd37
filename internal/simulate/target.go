package simulate

import (
	"fmt"
	"hash/fnv"
	"slices"
	"time"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen"
)

// target is one scraped instance.
type target struct {
	service  string
	number   int
	instance string
	labels   obsgen.Labels
}

// targetsOf are the instances of some services; of all without any.
func (s *System) targetsOf(services []string) []target {
	var all []target
	for _, t := range s.simulation.Targets {
		if len(services) > 0 && !slices.Contains(services, t.Service) {
			continue
		}
		for i := range max(1, t.Instances) {
			all = append(all, target{t.Service, i, fmt.Sprintf("%s-%d:9464", t.Service, i), t.Labels})
		}
	}
	return all
}

// label gives a series of a target its labels.
func (t target) label(metric string, own obsgen.Labels) labels.Labels {
	b := labels.NewScratchBuilder(8)
	b.Add(model.MetricNameLabel, metric)
	for name, value := range t.all(own) {
		b.Add(name, value)
	}
	b.Sort()
	return b.Labels()
}

// all are a series' labels, without the name.
func (t target) all(own obsgen.Labels) obsgen.Labels {
	all := obsgen.Labels{"service": t.service, "instance": t.instance}
	for _, more := range []obsgen.Labels{t.labels, own} {
		for name, value := range more {
			all[name] = value
		}
	}
	return all
}

// phase is when within the interval a target is scraped.
func (r *Run) phase(t target) time.Duration {
	if r.options.Plain {
		return 0
	}
	return time.Duration(hash(t.instance) % uint64(r.step.Milliseconds()) * uint64(time.Millisecond))
}

// hash makes numbers that are the same in every run.
func hash(parts ...string) uint64 {
	h := fnv.New64a()
	for _, part := range parts {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	return h.Sum64()
}

// matches reports whether labels have all that are asked for.
func matches(have, where obsgen.Labels) bool {
	for name, value := range where {
		if have[name] != value {
			return false
		}
	}
	return true
}
