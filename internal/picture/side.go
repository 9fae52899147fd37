package picture

import (
	"context"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/preview"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
)

// side is one of the two.
type side struct {
	model  *build.Model
	drawn  map[string]board.Dashboard
	failed []error
}

func sideOf(model *build.Model, files map[string][]byte) *side {
	return &side{model: preview.WithDocuments(model, dashboardsIn(files)), drawn: map[string]board.Dashboard{}}
}

// draw draws all at once, for they share a run; if that fails, one by one, so that a dashboard
// is not in the way of the others.
func (s *side) draw(ctx context.Context, uids []string) map[string]board.Dashboard {
	uids = slices.DeleteFunc(slices.Clone(uids), func(uid string) bool { return !s.has(uid) })
	if len(uids) == 0 || s.try(ctx, uids) == nil {
		return s.drawn
	}
	for _, uid := range uids {
		if err := s.try(ctx, []string{uid}); err != nil {
			s.failed = append(s.failed, fmt.Errorf("draw a picture: %w", err))
		}
	}
	return s.drawn
}

func (s *side) try(ctx context.Context, uids []string) error {
	shown, err := preview.Dashboards(ctx, s.model, s.model.Bundle.Simulation.Scenarios[0], uids)
	for _, d := range shown {
		s.drawn[d.UID()] = d
	}
	return err
}

// has keeps from asking for none, which would be all.
func (s *side) has(uid string) bool {
	_, known := s.model.Dashboard(uid)
	return known
}

// mark outlines the panels that are not the same on both sides.
func (s *side) mark(uid string, boxes []change.Box) {
	d, ok := s.drawn[uid]
	if !ok {
		return
	}
	d.Marks = map[board.Place]board.Mark{}
	for _, b := range boxes {
		if b.State != change.Same {
			d.Marks[board.Place{X: b.X, Y: b.Y}] = board.Mark(b.State)
		}
	}
	s.drawn[uid] = d
}

// dashboardsIn are the generated dashboards, in the order of their files.
func dashboardsIn(files map[string][]byte) [][]byte {
	var all [][]byte
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if strings.Contains("/"+name, "/grafana/dashboards/") && path.Ext(name) == ".json" {
			all = append(all, files[name])
		}
	}
	return all
}
