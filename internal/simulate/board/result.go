package board

import (
	"context"
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
