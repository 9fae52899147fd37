package rule

import (
	"fmt"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// machine is the state of an alert rule, as Prometheus keeps it: inactive, pending, firing.
type machine struct {
	rule  build.Alert
	all   map[string]*tracked
	order []string
}

// tracked is one label set.
type tracked struct {
	Alert
	active bool
	// quiet is since when the condition of a firing alert has not held.
	quiet time.Time
}

// step is one evaluation.
func (m *machine) step(at time.Time, now []sample) error {
	seen := map[string]bool{}
	for _, s := range now {
		labels, err := alertLabels(m.rule, s, at)
		if err != nil {
			return err
		}
		key := fmt.Sprint(labels) // maps print in the order of their keys
		if seen[key] {
			return fmt.Errorf("two results have the same labels %v once the rule's own are added: Prometheus refuses to evaluate it", labels)
		}
		seen[key] = true
		m.holds(m.track(key, labels), s, at)
	}
	for key, t := range m.all {
		if t.active && !seen[key] {
			m.lapses(t, at)
		}
	}
	return nil
}

func (m *machine) track(key string, labels map[string]string) *tracked {
	if t, known := m.all[key]; known {
		return t
	}
	t := &tracked{Alert: Alert{Labels: labels}}
	m.all[key] = t
	m.order = append(m.order, key)
	return t
}

// holds is an evaluation at which the condition holds.
func (m *machine) holds(t *tracked, s sample, at time.Time) {
	if !t.active {
		t.Spells, t.active = append(t.Spells, Spell{Active: at}), true
	}
	t.quiet = time.Time{}
	spell := &t.Spells[len(t.Spells)-1]
	if spell.Fired.IsZero() && at.Sub(spell.Active) >= m.rule.For {
		spell.Fired, spell.Value = at, s.value
		spell.Annotations = annotations(m.rule, s, at)
	}
}

// lapses is an evaluation at which the condition no longer holds.
func (m *machine) lapses(t *tracked, at time.Time) {
	spell := &t.Spells[len(t.Spells)-1]
	if !spell.Fired.IsZero() && m.rule.KeepFiringFor > 0 {
		if t.quiet.IsZero() {
			t.quiet = at
		}
		if at.Sub(t.quiet) < m.rule.KeepFiringFor {
			return
		}
	}
	spell.Resolved, t.active = at, false
}

// alerts are the histories, in the order in which they began.
func (m *machine) alerts() []Alert {
	var all []Alert
	for _, key := range m.order {
		all = append(all, m.all[key].Alert)
	}
	return slices.Clip(all)
}
