// Package preview shows a bundle's dashboards without a Grafana: their queries are run on a
// simulated run, and drawn as pages and pictures.
package preview

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/draw"
	"github.com/ltv-assistant/obsgen/internal/resource"
	simulated "github.com/ltv-assistant/obsgen/internal/simulate/board"
)

// Dashboards are dashboards of a model with the data of a scenario, in the order asked for;
// without uids, all.
func Dashboards(ctx context.Context, model *build.Model, scenario obsgen.Scenario, uids []string) ([]board.Dashboard, error) {
	s := newStage(model, scenario)
	shows, err := s.shows(uids)
	if err != nil {
		return nil, err
	}
	made, errs := make([]board.Dashboard, len(shows)), make([]error, len(shows))
	order := longestFirst(shows)
	parallel.For(len(order), func(i int) { made[order[i]], errs[order[i]] = s.run(ctx, shows[order[i]]) })
	for i, err := range errs {
		if err != nil {
			return nil, fmt.Errorf("preview dashboard %q: %w", shows[i].object["uid"], err)
		}
	}
	return made, nil
}

// show is a dashboard that will be run, and for when.
type show struct {
	object resource.Object
	view   simulated.View
}

func (s show) timeRange() time.Duration { return s.view.To.Sub(s.view.From) }

// shows reads the dashboards asked for.
func (s *stage) shows(uids []string) ([]show, error) {
	var all []show
	for _, d := range chosen(s.model.Dashboards, uids) {
		var object resource.Object
		if err := json.Unmarshal(d.JSON, &object); err != nil {
			return nil, fmt.Errorf("preview dashboard %q: %w", d.Definition.UID, err)
		}
		from, to := simulated.New(object).Range(s.now)
		s.shown[d.Definition.UID] = true
		all = append(all, show{object, simulated.View{From: from, To: to, Values: simulated.OneEach(d.Definition.Examples)}})
	}
	return all, nil
}

func chosen(all []build.Dashboard, uids []string) []build.Dashboard {
	if len(uids) == 0 {
		return all
	}
	var some []build.Dashboard
	for _, uid := range uids {
		some = append(some, slices.DeleteFunc(slices.Clone(all), func(d build.Dashboard) bool { return d.Definition.UID != uid })...)
	}
	return some
}

// longestFirst is the order in which all cores have work to the end.
func longestFirst(shows []show) []int {
	order := make([]int, len(shows))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(shows[b].timeRange(), shows[a].timeRange()) })
	return order
}

// run runs a dashboard's queries.
func (s *stage) run(ctx context.Context, of show) (board.Dashboard, error) {
	played := s.played(ctx, of.timeRange())
	result, err := simulated.New(of.object).Run(ctx, played.data, of.view)
	if err != nil {
		return board.Dashboard{}, err
	}
	return board.Dashboard{
		JSON: of.object, Frames: result.Frames(), Errors: result.Errors(), From: result.From, To: result.To, Scenario: s.scenario.Title,
		Annotations: annotations(result.Annotations), Variables: result.Values(), Alerts: s.alerts(of, played.rules), Link: s.link,
	}, nil
}

func annotations(all []simulated.Annotation) []draw.Annotation {
	made := make([]draw.Annotation, len(all))
	for i, a := range all {
		made[i] = draw.Annotation(a)
	}
	return made
}
