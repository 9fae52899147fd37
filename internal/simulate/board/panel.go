package board

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
)

// Panel is a panel and what its queries gave.
type Panel struct {
	ID          int
	Title, Type string
	// From and To are its time range: of some panels, another than the dashboard's.
	From, To time.Time
	Targets  []Target
}

// Frames are those of all targets, in Grafana's order: by datasource, of each the series
// before tables and heatmaps.
func (p Panel) Frames() []frame.Frame {
	first := func(t Target) int {
		return slices.IndexFunc(p.Targets, func(other Target) bool { return other.Datasource == t.Datasource })
	}
	ordered := slices.Clone(p.Targets)
	slices.SortStableFunc(ordered, func(a, b Target) int { return cmp.Or(first(a)-first(b), int(a.form-b.form)) })
	var all []frame.Frame
	for _, t := range ordered {
		all = append(all, t.Frames...)
	}
	return all
}

// Err is what went wrong with its targets.
func (p Panel) Err() error {
	var failed []error
	for _, t := range p.Targets {
		if t.Err != nil {
			failed = append(failed, fmt.Errorf("query %s: %w", t.RefID, t.Err))
		}
	}
	return errors.Join(failed...)
}

// Target is a query of a panel and what it gave.
type Target struct {
	RefID string
	// Datasource is the type of what was asked: prometheus, loki, tempo.
	Datasource string
	// Query is what was asked, its variables filled in.
	Query  string
	Frames []frame.Frame
	// Series is how many series, lines or traces there are.
	Series int
	Err    error

	form form
	step time.Duration
	// of is the panel whose data are shown instead.
	of int
}
