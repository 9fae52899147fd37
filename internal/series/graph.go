package series

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Graph is the rules of a set, each of which reads series that others record. It is for
// one goroutine.
type Graph struct {
	rules map[*resource.Resource]*rule
	// alerts that can fire, in the order of the set.
	alerts []*rule
	// records by the name of the series.
	records map[string][]*rule
	// readers by the name of what they read; "" are selectors that name no metric.
	readers map[string][]reader
	catalog catalog
	// known are the values of records' labels.
	known map[recorded]Values
}

// New reads the rules of a set, or a part of them if it is cancelled.
func New(ctx context.Context, set resource.Set) *Graph {
	g := &Graph{
		rules: map[*resource.Resource]*rule{}, records: map[string][]*rule{}, readers: map[string][]reader{},
		catalog: newCatalog(set), known: map[recorded]Values{},
	}
	for _, r := range set.Resources {
		if ctx.Err() != nil {
			break
		}
		g.add(r)
	}
	return g
}

func (g *Graph) add(r *resource.Resource) {
	switch r.Kind {
	case resource.Alert:
		g.alerts = append(g.alerts, g.rule(r))
	case resource.GrafanaAlert:
		if !resource.Flag(r.Body, "isPaused") {
			g.alerts = append(g.alerts, g.rule(r))
		}
	case resource.Record:
		g.records[r.Title] = append(g.records[r.Title], g.rule(r))
	case resource.SLO:
		for _, name := range resource.ConstantsOf(r) {
			g.records[name] = append(g.records[name], g.rule(r))
		}
	default:
		return
	}
	for _, read := range g.rule(r).selectors() {
		g.readers[read.Metric] = append(g.readers[read.Metric], reader{g.rule(r), read})
	}
}

func (g *Graph) rule(r *resource.Resource) *rule {
	if g.rules[r] == nil {
		g.rules[r] = newRule(r)
	}
	return g.rules[r]
}
