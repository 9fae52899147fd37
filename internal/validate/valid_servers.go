package validate

import (
	"fmt"

	"github.com/prometheus/common/model"
)

const uidRule = "a uid of 1 to 40 letters, digits, dashes and underscores"

// servers are the names and settings of dashboards and datasources that Grafana reads.
func (n validNames) servers(s *Subject) {
	for _, d := range s.Dashboards {
		address := dashboardAddress(d)
		n.match(uidPattern, address, d.Definition.UID, uidRule)
		n.match(uidPattern, address, d.Definition.Folder.UID, "a folder's "+uidRule[2:])
		require(n.r, address, "folder's title", d.Definition.Folder.Title)
		if refresh := d.Definition.Refresh; !isRefresh(refresh) {
			n.r.report(address, fmt.Sprintf(`Refresh is %q; write a duration such as "30s", or "off"`, refresh))
		}
	}
	for _, ds := range s.Bundle.Datasources {
		address := "datasources/" + ds.UID
		n.match(uidPattern, address, ds.UID, uidRule)
		require(n.r, address, "name", ds.Name)
		require(n.r, address, "type", ds.Type)
	}
}

func isRefresh(text string) bool {
	if text == "" || text == "off" {
		return true
	}
	duration, err := model.ParseDuration(text)
	return err == nil && duration > 0
}
