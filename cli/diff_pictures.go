package cli

import (
	"context"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/preview"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// mostPictures keeps a page small enough to open.
const mostPictures = 8

// drawn adds pictures of the dashboards that changed to a report's options. Both sides are
// drawn with the scenario and the data of the definitions. What cannot be drawn keeps its
// wireframe.
func (a *app) drawn(ctx context.Context, sides compared, changes change.Report, o *report.Options) error {
	model := build.Build(a.bundle)
	layouts := slices.DeleteFunc(slices.Clone(changes.Layouts), func(l change.Layout) bool { return !looksDifferent(l) })
	o.Undrawn = max(0, len(layouts)-mostPictures)
	layouts = layouts[:min(len(layouts), mostPictures)]
	before, err := a.draw(ctx, model, sides.before, layouts, func(l change.Layout) []change.Box { return l.Before })
	if err != nil {
		return err
	}
	after, err := a.draw(ctx, model, sides.after, layouts, func(l change.Layout) []change.Box { return l.After })
	if err != nil {
		return err
	}
	o.Pictures, o.Scenario = map[string]report.Picture{}, model.Bundle.Simulation.Scenarios[0].Title
	for _, l := range layouts {
		o.Pictures[l.UID] = report.Picture{Before: before[l.UID], After: after[l.UID]}
	}
	return nil
}

func looksDifferent(l change.Layout) bool {
	return slices.ContainsFunc(slices.Concat(l.Before, l.After), func(b change.Box) bool { return b.State != change.Same })
}

// draw draws the dashboards of one side, by uid.
func (a *app) draw(ctx context.Context, model *build.Model, files map[string][]byte, layouts []change.Layout, boxes func(change.Layout) []change.Box) (map[string][]byte, error) {
	side := preview.WithDocuments(model, dashboardsIn(files))
	var uids []string
	marks := map[string]map[board.Place]board.Mark{}
	for _, l := range layouts {
		uids, marks[l.UID] = append(uids, l.UID), marksOf(boxes(l))
	}
	if len(uids) == 0 {
		return nil, nil
	}
	shown, err := preview.Dashboards(ctx, side, model.Bundle.Simulation.Scenarios[0], uids)
	if err != nil {
		return nil, err
	}
	pictures := map[string][]byte{}
	for _, d := range shown {
		d.Marks = marks[d.UID()]
		pictures[d.UID()] = d.SVG(theme.Dark)
	}
	return pictures, nil
}

func marksOf(boxes []change.Box) map[board.Place]board.Mark {
	marks := map[board.Place]board.Mark{}
	for _, b := range boxes {
		if b.State != change.Same {
			marks[board.Place{X: b.X, Y: b.Y}] = board.Mark(b.State)
		}
	}
	return marks
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
