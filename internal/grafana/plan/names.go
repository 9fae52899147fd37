package plan

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// keepNames refuses to write a datasource under a name that another one has: Grafana would.
func (in Input) keepNames(p *Plan) {
	for i, s := range p.Steps {
		if s.Object.Kind != resource.Datasource || s.Action != Create && s.Action != Update {
			continue
		}
		for key, found := range in.Live.Found {
			if key.Kind == resource.Datasource && key.UID != s.Object.UID && found.Title == s.Object.Title {
				p.Steps[i].Action = Conflict
				p.Steps[i].Why = Why{fmt.Sprintf("its name is held by %s", key), "rename that first, or delete it: obsgen prune deletes what is no longer defined"}
			}
		}
	}
}
