package routing

import (
	"context"
	"errors"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/series"
)

// Index is a set, ready for questions about notification. It reads each alert's query
// once, and is for one goroutine.
type Index struct {
	alerts []*resource.Resource
	// trees and their receivers, by the kind of alert that they serve.
	trees     map[resource.Kind]*Tree
	routes    map[resource.Kind]*resource.Resource
	receivers map[resource.Kind]map[string]*resource.Resource
	timings   map[resource.Kind]map[string]*resource.Resource
	// inhibitions are Alertmanager's; Grafana has none.
	inhibitions []*inhibition

	vocabularies map[resource.Kind]vocabulary
	known        map[*resource.Resource]*facts
	silenced     map[string]silencers
	// series are what the alerts read.
	series *series.Graph
	// led are destinations that were asked for, by kind and what of labels matters.
	led map[resource.Kind]map[string][]Destination
}

// NewIndex reads a set. It fails if Alertmanager would refuse its routes or inhibitions.
func NewIndex(ctx context.Context, set resource.Set) (*Index, error) {
	x := &Index{
		trees: map[resource.Kind]*Tree{}, routes: map[resource.Kind]*resource.Resource{},
		receivers:    map[resource.Kind]map[string]*resource.Resource{resource.Alert: {}, resource.GrafanaAlert: {}},
		timings:      map[resource.Kind]map[string]*resource.Resource{resource.Alert: {}, resource.GrafanaAlert: {}},
		vocabularies: map[resource.Kind]vocabulary{}, known: map[*resource.Resource]*facts{}, silenced: map[string]silencers{},
		series: series.New(ctx, set),
		led:    map[resource.Kind]map[string][]Destination{resource.Alert: {}, resource.GrafanaAlert: {}},
	}
	var errs []error
	for _, r := range set.Resources {
		errs = append(errs, x.add(r))
	}
	x.leaveOutSeveral(set)
	errs = append(errs, x.undefined())
	if err := errors.Join(append(errs, ctx.Err())...); err != nil {
		return nil, err
	}
	for kind := range x.routes {
		x.vocabularies[kind] = newVocabulary(x.matchers(kind))
	}
	return x, nil
}

func (x *Index) add(r *resource.Resource) error {
	switch r.Kind {
	case resource.Alert:
		x.alerts = append(x.alerts, r)
	case resource.Route:
		return x.addTree(resource.Alert, r)
	case resource.NotificationPolicy:
		return x.addTree(resource.GrafanaAlert, r)
	case resource.Receiver:
		x.receivers[resource.Alert][r.UID] = r
	case resource.ContactPoint:
		x.addContactPoint(r)
	case resource.TimeInterval:
		x.timings[resource.Alert][r.UID] = r
	case resource.MuteTiming:
		x.timings[resource.GrafanaAlert][r.UID] = r
	case resource.Inhibition:
		return x.addInhibition(r)
	}
	return nil
}

func (x *Index) addTree(kind resource.Kind, r *resource.Resource) (err error) {
	x.routes[kind] = r
	x.trees[kind], err = NewTree(r)
	return err
}

// addContactPoint joins contact points of one name, as Grafana does with several files.
func (x *Index) addContactPoint(r *resource.Resource) {
	known := x.receivers[resource.GrafanaAlert]
	if first, twice := known[r.UID]; twice {
		joined := *first
		joined.Body = resource.Object{"integrations": slices.Concat(resource.List(first.Body, "integrations"), resource.List(r.Body, "integrations"))}
		r = &joined
	}
	known[r.UID] = r
}

// Series are what the set's rules read and record.
func (x *Index) Series() *series.Graph { return x.series }

// facts are read once for each alert.
func (x *Index) facts(alert *resource.Resource) *facts {
	if x.known[alert] == nil {
		x.known[alert] = newFacts(alert, x.series)
	}
	return x.known[alert]
}
