package change

import (
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

// side is a set, by kind.
type side struct {
	resource.Set
	byKind map[resource.Kind][]*resource.Resource
	// notifies knows who is told about an alert.
	notifies *routing.Index
	found    *found
}

// found is what is worked out of a side when it is first asked for.
type found struct {
	mentions *mentions
	// readers are parts of dashboards, by the series that they read.
	readers map[string][]dashboardReader
}

func newSide(set resource.Set) (side, error) {
	s := side{Set: set, byKind: map[resource.Kind][]*resource.Resource{}, found: &found{}}
	for _, r := range set.Resources {
		s.byKind[r.Kind] = append(s.byKind[r.Kind], r)
	}
	var err error
	s.notifies, err = routing.NewIndex(set)
	return s, err
}

// told is who is notified about an alert; nobody for all else.
func (s side) told(r *resource.Resource) Recipients {
	if r.Kind != resource.Alert && r.Kind != resource.GrafanaAlert {
		return nil
	}
	return s.notifies.Told(r)
}
