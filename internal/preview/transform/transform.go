// Package transform does what a panel's transformations do: it joins, renames, sorts and
// reduces frames before the panel shows them.
package transform

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/frame"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// step is a transformation.
type step func(frames []frame.Frame, options any) []frame.Frame

// Apply does a panel's transformations in turn. It also returns the ids of those that it
// cannot do; the frames pass them unchanged.
func Apply(panel resource.Object, frames []frame.Frame) (transformed []frame.Frame, unknown []string) {
	frames = slices.Clone(frames)
	for _, t := range resource.Objects(panel, "transformations") {
		if resource.Flag(t, "disabled") {
			continue
		}
		do, ok := stepOf(resource.Text(t, "id"))
		if !ok {
			unknown = append(unknown, resource.Text(t, "id"))
			continue
		}
		frames = filtered(frames, t, do)
	}
	return frames, unknown
}

// filtered leaves alone the frames of other queries than the transformation is for.
func filtered(frames []frame.Frame, t resource.Object, do step) []frame.Frame {
	refID := resource.Text(t, "filter", "options")
	if resource.Text(t, "filter", "id") != "byRefId" || refID == "" {
		return do(frames, t["options"])
	}
	var mine, others []frame.Frame
	for _, f := range frames {
		if f.RefID == refID {
			mine = append(mine, f)
		} else {
			others = append(others, f)
		}
	}
	return append(do(mine, t["options"]), others...)
}

// each is a transformation of one frame at a time.
func each(change func(f frame.Frame, options any) frame.Frame) step {
	return func(frames []frame.Frame, options any) []frame.Frame {
		made := make([]frame.Frame, len(frames))
		for i, f := range frames {
			made[i] = change(f, options)
		}
		return made
	}
}

func stepOf(id string) (step, bool) {
	steps := map[string]step{
		"organize": each(organize), "renameByRegex": each(renameByRegex), "filterFieldsByName": each(filterFieldsByName), "convertFieldType": each(convertFieldType),
		"sortBy": each(sortBy), "limit": each(limit), "extractFields": each(extractFields), "filterByValue": each(filterByValue), "calculateField": each(calculateField),
		"groupBy": each(groupBy), "filterByRefId": filterByRefID, "merge": merge, "joinByField": joinByField, "seriesToColumns": joinByField,
		"seriesToRows": seriesToRows, "labelsToFields": labelsToFields, "reduce": reduce, "prepareTimeSeries": same, "concatenate": concatenate,
	}
	do, ok := steps[id]
	return do, ok
}

func same(frames []frame.Frame, _ any) []frame.Frame { return frames }
