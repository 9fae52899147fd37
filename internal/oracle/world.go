// Package oracle is a small random world: series, rules that record more of them, and
// queries, evaluated by Prometheus' own engine. Tests hold against it what is said about
// queries without running them.
package oracle

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"github.com/prometheus/common/model"
	"github.com/prometheus/prometheus/model/labels"
)

// World is what there is to read.
type World struct {
	random *rand.Rand
	series []labels.Labels
	// Records are the rules that recorded some of the series.
	Records []Record
}

// Record is a recording rule.
type Record struct {
	Name, Expr string
	Labels     map[string]string
}

// Labels are the names that series can have; each has few values.
func Labels() []string { return []string{"a", "b", "c"} }

// New makes three metrics, and records that read them and each other.
func New(random *rand.Rand) *World {
	w := &World{random: random}
	for _, metric := range Metrics() {
		for range 1 + random.IntN(4) {
			w.add(metric, w.someLabels())
		}
	}
	for n := range 3 {
		w.record(Record{fmt.Sprintf("r%d", n%2), w.Expression(2), w.someLabels()})
	}
	return w
}

func (w *World) record(r Record) {
	results, err := w.Evaluate(r.Expr)
	if err != nil {
		return
	}
	w.Records = append(w.Records, r)
	for _, result := range results {
		w.add(r.Name, merged(result.Map(), r.Labels))
	}
}

// Metrics are those that no rule records.
func Metrics() []string { return []string{"x", "y", "z"} }

func (w *World) add(metric string, with map[string]string) {
	made := labels.FromMap(merged(with, map[string]string{model.MetricNameLabel: metric}))
	for _, known := range w.series {
		if labels.Equal(known, made) {
			return
		}
	}
	w.series = append(w.series, made)
}

// Values are those that a label of a metric has.
func (w *World) Values(metric, label string) []string {
	var all []string
	for _, s := range w.series {
		if s.Get(model.MetricNameLabel) == metric {
			all = append(all, s.Get(label))
		}
	}
	return all
}

func (w *World) someLabels() map[string]string {
	some := map[string]string{}
	for _, name := range Labels() {
		if n := w.random.IntN(4); n > 0 {
			some[name] = fmt.Sprint(n)
		}
	}
	return some
}

func merged(a, b map[string]string) map[string]string {
	all := map[string]string{}
	for _, from := range []map[string]string{a, b} {
		for name, value := range from {
			all[name] = value
		}
	}
	return all
}

// String is every series and record, for messages.
func (w *World) String() string {
	var out strings.Builder
	for _, s := range w.series {
		fmt.Fprintln(&out, s)
	}
	for _, r := range w.Records {
		fmt.Fprintf(&out, "%s%v = %s\n", r.Name, r.Labels, r.Expr)
	}
	return out.String()
}
