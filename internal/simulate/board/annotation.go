package board

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Annotation is an event in time; one that lasts has a To after From.
type Annotation struct {
	Name, Text, Color string
	From, To          time.Time
}

// annotationPoints are as many as Grafana asks for.
const annotationPoints = 100

// annotations runs the queries of annotations that are switched on.
func (r *resolver) annotations(ctx context.Context) (all []Annotation, problems []error) {
	for _, object := range resource.Objects(r.board.json, "annotations", "list") {
		if resource.Get(object, "enable") == false || text(object["type"]) == "dashboard" || text(object["builtIn"]) == "1" {
			continue
		}
		made, err := r.annotation(ctx, object)
		if err != nil {
			problems = append(problems, fmt.Errorf("annotation %q: %w", text(object["name"]), err))
		}
		all = append(all, made...)
	}
	slices.SortStableFunc(all, func(a, b Annotation) int { return a.From.Compare(b.From) })
	return all, problems
}

// annotation runs one query of annotations; newer dashboards have it in a target.
func (r *resolver) annotation(ctx context.Context, object resource.Object) ([]Annotation, error) {
	from, err := r.data.source(object["datasource"], r.fill)
	if err != nil {
		return nil, err
	}
	q := request{resolver: r, from: r.view.From, to: r.view.To, points: annotationPoints}
	e := event{object: object, name: r.fill(text(object["name"]))}
	asked := resource.Object{"expr": or(text(object["expr"]), resource.Text(object, "target", "expr")), "maxLines": object["maxLines"]}
	t := Target{RefID: "Anno"}
	switch from.kind {
	case prometheus:
		asked["interval"] = or(r.fill(or(text(object["step"]), resource.Text(object, "target", "step"))), "60s")
		err = q.prometheus(ctx, from, asked, &t)
		return r.settled(e.regions(t.Frames, t.step), t.Query), err
	case loki:
		err = q.loki(ctx, from, asked, &t)
		return e.points(t.Frames), err
	}
	return nil, unsimulated(from.kind)
}
