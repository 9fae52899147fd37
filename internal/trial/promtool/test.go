package promtool

import (
	"context"
	"errors"
	"slices"
	"time"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// test plays a scenario and writes down what the alert reads and does. Of the groups the first
// is its own.
func (w *writer) test(ctx context.Context, alert build.Alert, groups []build.Group, run *simulate.Run) (test, error) {
	played := w.engine.Play(ctx, run, groups)
	if err := ctx.Err(); err != nil {
		return test{}, err
	}
	if played.Refused(alert.Name) {
		return test{}, errors.New(played.Problems[0].Message)
	}
	interval := groups[0].Interval
	zero := rule.FirstEvaluation(run.Start, interval) // promtool evaluates from its first sample on
	series, err := w.inputs(ctx, alert, run, zero)
	if err != nil {
		return test{}, err
	}
	return test{Interval: run.Step().String(), InputSeries: series, AlertTests: moments(alert, interval, run.Settled(), zero, played.Alerts[alert.Name])}, nil
}

// moments are when the alert is looked at: just before it first fires, then, and when all is
// over. In between its value moves, and with it its words. Over is one evaluation later: the
// windows of Prometheus 2 have a sample more at their old end.
func moments(alert build.Alert, interval time.Duration, settled, zero time.Time, happened []rule.Alert) []alertTest {
	first, over := span(happened)
	var all []alertTest
	add := func(at time.Time, alerts []expected) {
		if !at.Before(settled) {
			all = append(all, alertTest{EvalTime: model.Duration(at.Sub(zero)).String(), Alertname: alert.Name, Alerts: alerts})
		}
	}
	if first.IsZero() {
		return nil
	}
	add(first.Add(-interval), []expected{})
	add(first, firingAt(happened, first))
	if !over.IsZero() {
		add(over.Add(interval), []expected{})
	}
	return all
}

// span is from when to when anything fires; the end is zero if something still does.
func span(happened []rule.Alert) (first, over time.Time) {
	open := false
	for _, a := range happened {
		for _, s := range a.Fired() {
			if first.IsZero() || s.Fired.Before(first) {
				first = s.Fired
			}
			open = open || s.Resolved.IsZero()
			if s.Resolved.After(over) {
				over = s.Resolved
			}
		}
	}
	if open {
		over = time.Time{}
	}
	return first, over
}

func firingAt(happened []rule.Alert, at time.Time) []expected {
	all := []expected{}
	for _, a := range happened {
		for _, s := range a.Fired() {
			if s.Fired.Equal(at) {
				all = append(all, expected{a.Labels, s.Annotations})
			}
		}
	}
	return slices.Clip(all)
}
