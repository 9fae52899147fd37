package logeval

import (
	"errors"
	"fmt"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// matching applies an operator to samples of two sides that have the same labels.
type matching struct {
	expr        *logql.BinaryExpr
	left, right operator
	group       string // group_left, group_right or none
	include     []string
	sign        *signature
}

func newMatching(b *logql.BinaryExpr, left, right operator) operator {
	m := &matching{expr: b, left: left, right: right, sign: newSignature(b.Matching)}
	if b.Matching != nil {
		m.group = b.Matching.Group
		for _, l := range b.Matching.Include {
			m.include = append(m.include, l.Name)
		}
	}
	return m
}

func (m *matching) at(step int) (vector, error) {
	many, one, err := both(m.left, m.right, step)
	if err != nil {
		return nil, err
	}
	side := "right"
	if m.group == "group_right" {
		many, one, side = one, many, "left"
	}
	partners := map[string]sample{}
	for _, s := range one {
		key := m.sign.of(s.labels)
		if _, again := partners[key]; again {
			return nil, fmt.Errorf("found duplicate series on the %s hand-side;many-to-many matching not allowed: matching labels must be unique on one side", side)
		}
		partners[key] = s
	}
	return m.pairs(many, partners)
}

// pairs wants each result once.
func (m *matching) pairs(many vector, partners map[string]sample) (vector, error) {
	var out vector
	seen := map[string]bool{}
	for _, s := range many {
		key := m.sign.of(s.labels)
		partner, ok := partners[key]
		if !ok {
			continue
		}
		lbls := m.labels(s.labels, partner.labels)
		if m.group != "" {
			key += "\xff" + string(lbls.Bytes(nil))
		}
		if seen[key] {
			return nil, m.duplicate()
		}
		seen[key] = true
		if pair := m.pair(s, partner); outcome(m.expr, &pair.sample, pair.holds) {
			out = append(out, sample{labels: lbls, value: pair.value})
		}
	}
	return out, nil
}

type pair struct {
	sample
	holds bool
}

func (m *matching) pair(many, one sample) pair {
	if m.group == "group_right" {
		many, one = one, many
	}
	v, holds := calculate(m.expr.Op, many.value, one.value)
	return pair{sample: sample{value: v}, holds: holds}
}

func (m *matching) duplicate() error {
	if m.group == "" {
		return errors.New("multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)")
	}
	return errors.New("multiple matches for labels: grouping labels must ensure unique matches")
}

// labels are those by which the sides match, or all of the side with many and some of the other.
func (m *matching) labels(many, one labels.Labels) labels.Labels {
	if m.group == "" {
		return m.sign.reduced(many)
	}
	b := labels.NewBuilder(many)
	for _, name := range m.include {
		b.Set(name, one.Get(name))
	}
	return b.Labels()
}
