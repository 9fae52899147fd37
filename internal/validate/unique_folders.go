package validate

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// uniqueFolders compares uids and titles of folders, both ways. Titles are compared
// without regard to case, as Grafana's databases do.
func (s *Subject) uniqueFolders(r *reporter) {
	titles, uids := map[string]string{}, map[string]string{}
	for _, d := range s.Dashboards {
		address, folder := dashboardAddress(d), d.Definition.Folder
		if title, ok := titles[folder.UID]; ok && title != folder.Title {
			r.report(address, fmt.Sprintf("the folder %q is called %q here and %q elsewhere", folder.UID, folder.Title, title))
		}
		titles[folder.UID] = folder.Title
		key := strings.ToLower(folder.Title)
		if uid, ok := uids[key]; ok && uid != folder.UID {
			r.report(address, fmt.Sprintf("the folder %q is called %q like the folder %q; rename one", folder.UID, folder.Title, uid))
		} else if !ok && s.isAlertFolder(folder) {
			r.report(address, fmt.Sprintf("the folder %q is called %q like the folder of the alerts; rename it", folder.UID, folder.Title))
		}
		uids[key] = folder.UID
	}
}

// isAlertFolder compares with the title that render gives the folder of the alert rules:
// Grafana does not start when a folder of dashboards has the same.
func (s *Subject) isAlertFolder(folder obsgen.Folder) bool {
	title, alerts := strings.ToLower(folder.Title), strings.ToLower(s.Bundle.Title+" alerts")
	return len(s.Bundle.Rules) > 0 && (title == alerts || strings.HasPrefix(title, alerts+" ("))
}
