package series

import (
	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Values are those that a label of a rule's result can have, before the rule's own labels.
// Where nothing here gives what the rule reads, something elsewhere may.
func (g *Graph) Values(r *resource.Resource, label string) Values {
	values := g.values(g.rule(r), label)
	if len(values.Listed)+len(values.Open) == 0 {
		return anything()
	}
	return values
}

func (g *Graph) values(r *rule, label string) Values {
	switch {
	case r.steps != nil:
		return g.valuesOfStep(r, resource.Text(r.Body, "condition"), label, nil)
	case r.unread || len(r.promql)+len(r.logs) == 0:
		return anything()
	}
	var values Values
	for _, expr := range r.promql {
		values = values.or(metrics(g.metric).promql(expr, label))
	}
	for _, expr := range r.logs {
		values = values.or(logQL(expr, label))
	}
	return values
}

// recorded is a label of a record.
type recorded struct {
	*rule
	label string
}

// metric is what is known of a label of a metric: from its records and the catalogue.
func (g *Graph) metric(read query.Selector, label string) Values {
	values, catalogued := g.catalog.values(read.Metric, label)
	records := g.records[read.Metric]
	if !catalogued && len(records) == 0 {
		return anything()
	}
	for _, record := range records {
		if mayGive(record, read) {
			values = values.or(g.record(recorded{record, label}))
		}
	}
	return values
}

// mayGive leaves out records whose own labels a selector refuses.
func mayGive(record *rule, read query.Selector) bool {
	for _, m := range read.Matchers {
		if value, own := record.labels[m.Name]; own && !m.Matches(value) {
			return false
		}
	}
	return true
}

// record works out each label once. One that reads itself can have any values.
func (g *Graph) record(of recorded) Values {
	if value, own := of.labels[of.label]; own {
		return Values{Listed: []string{value}}
	}
	if _, known := g.known[of]; !known {
		g.known[of] = anything()
		g.known[of] = g.values(of.rule, of.label)
	}
	return g.known[of]
}
