package board

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/parallel"
)

// Result is a dashboard with the data of all its panels.
type Result struct {
	From, To  time.Time
	Variables []Variable
	// Panels are those with queries, in the order of the dashboard, also of collapsed rows.
	Panels      []Panel
	Annotations []Annotation
	// Problems are annotations that could not be queried.
	Problems []error
}

// Run executes all queries of a dashboard. What fails is told where it failed; the error is
// only for a view that is none, or a context that is over.
func (b *Board) Run(ctx context.Context, data *Data, view View) (*Result, error) {
	view, err := view.ready()
	if err != nil {
		return nil, err
	}
	r := b.resolve(ctx, data, view)
	objects := b.panels()
	result := &Result{From: view.From, To: view.To, Variables: r.variables, Panels: make([]Panel, len(objects))}
	parallel.For(len(objects), func(i int) { result.Panels[i] = r.panel(ctx, objects[i]) })
	share(result.Panels)
	result.Annotations, result.Problems = r.annotations(ctx)
	return result, ctx.Err()
}

// Frames are those of each panel, by its id.
func (r *Result) Frames() map[int][]frame.Frame {
	frames := map[int][]frame.Frame{}
	for _, p := range r.Panels {
		frames[p.ID] = p.Frames()
	}
	return frames
}

// Errors are what went wrong, by the panel's id.
func (r *Result) Errors() map[int]error {
	failed := map[int]error{}
	for _, p := range r.Panels {
		if err := p.Err(); err != nil {
			failed[p.ID] = err
		}
	}
	return failed
}

// Values are what people see of the variables, by name.
func (r *Result) Values() map[string]string {
	values := map[string]string{}
	for _, v := range r.Variables {
		values[v.Name] = v.Shown()
	}
	return values
}

// Panel is a panel and what its queries gave.
type Panel struct {
	ID          int
	Title, Type string
	// From and To are its time range: of some panels, another than the dashboard's.
	From, To time.Time
	Targets  []Target
}

// Frames are those of all targets.
func (p Panel) Frames() []frame.Frame {
	var all []frame.Frame
	for _, t := range p.Targets {
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
	// of is the panel whose data are shown instead.
	of int
}

// Shown is what people see of what is chosen.
func (v Variable) Shown() string {
	if v.All {
		return "All"
	}
	shown := make([]string, len(v.Chosen))
	for i, o := range v.Chosen {
		shown[i] = o.Text
	}
	return strings.Join(shown, " + ")
}
