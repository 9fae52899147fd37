// Package mutate breaks definitions, one thing at a time: a test that is worth something
// fails for each.
package mutate

import (
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// Mutant is a bundle with one thing broken.
type Mutant struct {
	// Of is the address of the broken definition, Kind what is broken, Detail how.
	Of, Kind, Detail string
	// Alerts are those that it may concern; Dashboard and Panel are where a query is.
	Alerts           []string
	Dashboard, Panel string
	Bundle           obsgen.Bundle
}

func (m Mutant) String() string { return m.Of + ": " + m.Kind + ": " + m.Detail }

// Rules are the mutants of a bundle's alerts.
func Rules(b obsgen.Bundle) []Mutant {
	var all []Mutant
	known := identitiesOf(b)
	for i, rule := range b.Rules {
		for _, m := range known.rules(rule) {
			broken := b
			broken.Rules = slices.Clone(b.Rules)
			broken.Rules[i] = m.rule
			all = append(all, Mutant{Of: "alerts/" + rule.Name, Kind: m.kind, Detail: m.detail, Alerts: []string{rule.Name}, Bundle: broken})
		}
	}
	return all
}

// SLOs are the mutants of a bundle's objectives; readers are the alerts that they concern.
func SLOs(b obsgen.Bundle, readers []string) []Mutant {
	var all []Mutant
	known := identitiesOf(b)
	for i, slo := range b.SLOs {
		add := func(kind, detail string, broken obsgen.SLO) {
			bundle := b
			bundle.SLOs = slices.Clone(b.SLOs)
			bundle.SLOs[i] = broken
			all = append(all, Mutant{Of: "slo/" + slo.Name, Kind: kind, Detail: detail, Alerts: readers, Bundle: bundle})
		}
		for _, q := range known.promQL(slo.Errors) {
			broken := slo
			broken.Errors = q.Expr
			add(q.Kind, q.Expr, broken)
		}
		for _, q := range known.promQL(slo.Total) {
			broken := slo
			broken.Total = q.Expr
			add(q.Kind, q.Expr, broken)
		}
	}
	return all
}

// Query is a broken query.
type Query struct{ Kind, Expr string }

type brokenRule struct {
	kind, detail string
	rule         obsgen.Rule
}

// rules breaks an alert: its query, how long it waits, and its labels.
func (known identities) rules(r obsgen.Rule) []brokenRule {
	var all []brokenRule
	add := func(kind, detail string, change func(*obsgen.Rule)) {
		broken := r
		broken.Fires = slices.Clone(r.Fires)
		change(&broken)
		all = append(all, brokenRule{kind, detail, broken})
	}
	for _, q := range known.query(r.Query) {
		add(q.Kind, q.Expr, func(b *obsgen.Rule) { b.Query.Expr = q.Expr })
	}
	if r.For > 0 {
		add("for", "doubled", func(b *obsgen.Rule) { b.For *= 2 })
		add("for", "none", func(b *obsgen.Rule) { b.For = 0 })
	}
	for name := range r.Labels {
		add("label", name, func(b *obsgen.Rule) {
			b.Labels = obsgen.Labels{}
			for other, value := range r.Labels {
				b.Labels[other] = value
			}
			b.Labels[name] = "mutant"
		})
	}
	add("severity", "another", func(b *obsgen.Rule) { b.Severity = otherSeverity(r.Severity) })
	return all
}

func otherSeverity(s obsgen.Severity) obsgen.Severity {
	if s == obsgen.Critical {
		return obsgen.Warning
	}
	return obsgen.Critical
}

// query breaks a query of either language.
func (known identities) query(q obsgen.Query) []Query {
	if q.Language == obsgen.LogQL {
		return LogQL(q.Expr)
	}
	return known.promQL(q.Expr)
}

// number changes a number that is compared with.
func number(v float64) []float64 { return []float64{v * 1.5, v / 1.5} }

func text(v float64) string { return fmt.Sprintf("%v", v) }
