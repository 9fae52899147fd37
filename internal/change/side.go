package change

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// side is a set, in the ways in which it is looked up.
type side struct {
	resource.Set
	byKind  map[resource.Kind][]*resource.Resource
	byUID   map[identity][]*resource.Resource
	byTitle map[titled][]*resource.Resource
	// inGroup are the rules of a group, and groups the groups themselves.
	inGroup map[home][]*resource.Resource
	groups  map[home]*resource.Resource
	// ofSLO are the records of an SLO.
	ofSLO map[string][]*resource.Resource
	// deleted are the alerts that Grafana is told to delete.
	deleted map[deleted]bool
	// notifies knows who is told about an alert.
	notifies *routing.Index
	found    *found
}

// titled is what resources are called.
type titled struct {
	kind  resource.Kind
	title string
}

// home is where rules are.
type home struct{ file, folder, group string }

// found is what is worked out of a side when it is first asked for.
type found struct {
	mentions *mentions
	// readers are parts of dashboards, by the series that they read.
	readers map[string][]dashboardReader
	// burnRates are those of alerts.
	burnRates map[*resource.Resource]float64
	// silencings are the inhibitions of an alert.
	silencings map[*resource.Resource][]silencing
}

func newSide(ctx context.Context, set resource.Set) (s side, err error) {
	s = side{
		Set: set, byKind: map[resource.Kind][]*resource.Resource{}, byUID: map[identity][]*resource.Resource{}, byTitle: map[titled][]*resource.Resource{},
		inGroup: map[home][]*resource.Resource{}, groups: map[home]*resource.Resource{}, ofSLO: map[string][]*resource.Resource{},
		deleted: map[deleted]bool{},
		found:   &found{burnRates: map[*resource.Resource]float64{}},
	}
	for _, r := range set.Resources {
		s.add(r)
	}
	s.notifies, err = routing.NewIndex(ctx, set)
	return s, err
}

func (s side) add(r *resource.Resource) {
	s.byKind[r.Kind] = append(s.byKind[r.Kind], r)
	s.byUID[identity{r.Kind, r.UID}] = append(s.byUID[identity{r.Kind, r.UID}], r)
	s.byTitle[titled{r.Kind, r.Title}] = append(s.byTitle[titled{r.Kind, r.Title}], r)
	switch r.Kind {
	case resource.Deletion:
		if alert, is := deletedAlert(r); is {
			s.deleted[alert] = true
		}
	case resource.RuleGroup:
		if at := (home{r.File, r.Folder, r.Title}); s.groups[at] == nil {
			s.groups[at] = r
		}
	case resource.Record:
		s.ofSLO[resource.SLOName(r)] = append(s.ofSLO[resource.SLOName(r)], r)
		fallthrough
	case resource.Alert, resource.GrafanaAlert:
		s.inGroup[homeOf(r)] = append(s.inGroup[homeOf(r)], r)
	}
}

func homeOf(rule *resource.Resource) home { return home{rule.File, rule.Folder, rule.Group} }

// told is who is notified about an alert; nobody for all else.
func (s side) told(r *resource.Resource) Recipients {
	if r.Kind != resource.Alert && r.Kind != resource.GrafanaAlert {
		return nil
	}
	return s.notifies.Told(r)
}
