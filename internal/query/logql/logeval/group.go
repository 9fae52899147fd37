package logeval

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"
)

// group is the samples of a step with the same labels by which the aggregation groups.
type group struct {
	labels  labels.Labels
	members vector
}

// group is the one of a sample; groups stay from step to step.
func (a *aggregation) group(lbls labels.Labels) *group {
	a.groupKey(lbls)
	g, ok := a.groups[string(a.key)]
	if !ok {
		g = &group{labels: a.groupLabels(lbls)}
		a.groups[string(a.key)] = g
	}
	return g
}

func (a *aggregation) groupKey(lbls labels.Labels) {
	if a.without {
		a.key = lbls.BytesWithoutLabels(a.key[:0], a.names...)
		return
	}
	a.key = lbls.BytesWithLabels(a.key[:0], a.names...)
}

// groupLabels keeps labels with an empty value under by, as Loki does.
func (a *aggregation) groupLabels(lbls labels.Labels) labels.Labels {
	if a.without {
		a.builder.Reset(lbls)
		return a.builder.Del(a.names...).Del("__name__").Labels()
	}
	b := labels.NewScratchBuilder(len(a.names))
	lbls.Range(func(l labels.Label) {
		if slices.Contains(a.names, l.Name) {
			b.Add(l.Name, l.Value)
		}
	})
	return b.Labels()
}
