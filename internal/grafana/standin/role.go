package standin

import (
	"slices"
	"strings"
)

// Role is what a user may do in the organisation.
type Role string

const (
	Viewer Role = "Viewer"
	Editor Role = "Editor"
	Admin  Role = "Admin"
)

// actions are those that the stand-in asks for, of which Grafana has many more.
func (r Role) actions() []string {
	viewer := []string{"alert.notifications:read", "alert.rules:read", "annotations:create", "annotations:read",
		"dashboards:read", "datasources:query", "datasources:read", "folders:read", "library.panels:read", "orgs:read"}
	editor := []string{"alert.notifications:write", "alert.provisioning.provenance:write", "alert.rules:create",
		"alert.rules:delete", "alert.rules:write", "annotations:write", "dashboards:create", "dashboards:delete", "dashboards:write",
		"folders:create", "folders:delete", "folders:write", "library.panels:create", "library.panels:delete", "library.panels:write"}
	admin := []string{"alert.notifications.provisioning:read", "alert.notifications.provisioning:write", "alert.provisioning.secrets:read",
		"alert.provisioning:read", "alert.provisioning:write", "alert.rules.provisioning:read", "alert.rules.provisioning:write",
		"datasources:create", "datasources:delete", "datasources:write", "serviceaccounts:create", "serviceaccounts:write"}
	switch r {
	case Viewer:
		return viewer
	case Editor:
		return slices.Concat(viewer, editor)
	}
	return slices.Concat(viewer, editor, admin)
}

// scope is where an action holds: everywhere, as the stand-in knows no finer permissions.
func scope(action string) string {
	resource, _, _ := strings.Cut(action, ":")
	switch resource {
	case "alert.rules", "library.panels":
		return "folders:*"
	case "annotations", "dashboards", "datasources", "folders":
		return resource + ":*"
	}
	return ""
}

func (r Role) edits() bool { return r != Viewer }
