package routing

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/prometheus/alertmanager/pkg/labels"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// inhibition silences alerts that match target while one fires that matches source.
type inhibition struct {
	source, target []*labels.Matcher
	equal          []string
}

func newInhibition(r *resource.Resource) (inhibition, error) {
	source, err := parse(r, "source_matchers")
	if err != nil {
		return inhibition{}, err
	}
	target, err := parse(r, "target_matchers")
	return inhibition{source, target, resource.Texts(r.Body, "equal")}, err
}

func parse(r *resource.Resource, key string) ([]*labels.Matcher, error) {
	var all []*labels.Matcher
	for _, text := range resource.Texts(r.Body, key) {
		m, err := labels.ParseMatcher(text)
		if err != nil {
			return nil, fmt.Errorf("read the inhibition in %s: %w; correct the matcher", r.File, err)
		}
		all = append(all, m)
	}
	return all, nil
}

// inhibited says which alerts are silenced by others than before.
func (c comparison) inhibited() []Effect {
	if c.sameInhibition() {
		return nil
	}
	var all []Effect
	for _, p := range c.alerts {
		if p.After.Kind != resource.Alert {
			continue
		}
		was, is := c.before.silencers(p.Before), c.after.silencers(p.After)
		all = append(all, inhibitionEffect(p.After, "is silent while %s fires", missing(is, was), was, is)...)
		all = append(all, inhibitionEffect(p.After, "is no longer silent while %s fires", missing(was, is), was, is)...)
	}
	return all
}

func inhibitionEffect(alert *resource.Resource, words string, names, was, is []string) []Effect {
	if len(names) == 0 {
		return nil
	}
	if len(names) > 5 {
		names = append(names[:5:5], fmt.Sprintf("%d others", len(names)-5))
	}
	return []Effect{{
		Kind: alert.Kind, UID: alert.UID, Title: alert.Title, File: alert.File, Path: "inhibition", Paging: true,
		Summary: sentence.Say(words, strings.Join(names, ", ")), Before: strings.Join(was, ", "), After: strings.Join(is, ", "),
	}}
}

// sameInhibition spares comparing each alert with each when nothing of it changed.
func (c comparison) sameInhibition() bool {
	if fmt.Sprint(c.before.inhibitions) != fmt.Sprint(c.after.inhibitions) || len(c.before.alerts) != len(c.alerts) || len(c.after.alerts) != len(c.alerts) {
		return false
	}
	for _, p := range c.alerts {
		if !maps.Equal(staticLabels(p.Before), staticLabels(p.After)) {
			return false
		}
	}
	return true
}

// silencers are the alerts during which an alert is silent, on some instance at least.
func (x *index) silencers(target *resource.Resource) []string {
	var names []string
	for _, rule := range x.inhibitions {
		if !mayMatch(target, rule.target) {
			continue
		}
		for _, source := range x.alerts {
			if source.Kind == resource.Alert && source != target && mayMatch(source, rule.source) && mayBeEqual(source, target, rule.equal) {
				names = append(names, source.Title)
			}
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// mayMatch reports whether an alert can match, whatever its query returns.
func mayMatch(alert *resource.Resource, matchers []*labels.Matcher) bool {
	static := staticLabels(alert)
	for _, m := range matchers {
		value, fixed := static[m.Name]
		if (fixed || !mayReturn(alert, m.Name)) && !m.Matches(value) {
			return false
		}
	}
	return true
}

// mayBeEqual: a label that neither has is equal.
func mayBeEqual(source, target *resource.Resource, equal []string) bool {
	s, t := staticLabels(source), staticLabels(target)
	for _, name := range equal {
		a, aFixed := s[name]
		b, bFixed := t[name]
		if (aFixed || !mayReturn(source, name)) && (bFixed || !mayReturn(target, name)) && a != b {
			return false
		}
	}
	return true
}

func missing(from, in []string) []string {
	return slices.DeleteFunc(slices.Clone(from), func(name string) bool { return slices.Contains(in, name) })
}
