package standin

import (
	"net/http"
	"time"
)

func dashboardRoutes() []route {
	const one = "/api/dashboards/uid/{uid}"
	writes := action("dashboards:write")
	return []route{
		guarded("POST /api/dashboards/db", anyOf{action("dashboards:create"), writes}, postDashboard),
		guarded("GET "+one, action("dashboards:read"), getDashboard),
		guarded("DELETE "+one, action("dashboards:delete"), deleteDashboard),
		guarded("GET "+one+"/versions", writes, getHistory),
		guarded("GET "+one+"/versions/{version}", writes, getVersion),
		guarded("POST "+one+"/restore", writes, restoreDashboard),
		open("GET /api/search", search),
	}
}

// dashboard is the last saved state of one, and how it came to it.
type dashboard struct {
	id          int64
	uid, folder string
	saved
	createdAt time.Time
	// revision orders all saves of all dashboards.
	revision    int64
	provisioned bool
	history     []saved

	// resource is what only the resource API knows.
	resource resourceMeta
}

// saved is one version. Its body is without id, uid and version, which are shown with it.
type saved struct {
	row                           int64
	version, parent, restoredFrom int
	at                            time.Time
	by, message                   string
	title                         string
	body                          object
}

func (s saved) slug() string { return slug(s.title) }

func (s saved) tags() []string {
	tags := []string{}
	list, _ := s.body["tags"].([]any)
	for _, tag := range list {
		if text, ok := tag.(string); ok {
			tags = append(tags, text)
		}
	}
	return tags
}

func (d *dashboard) url() string { return "/d/" + d.uid + "/" + d.slug() }

func (c *call) dashboard(uid string) (*dashboard, error) {
	if d, ok := c.dashboards[uid]; ok {
		return d, nil
	}
	return nil, c.fail(http.StatusNotFound, "Dashboard not found")
}

// dashboardTitled is another dashboard of a title in a folder.
func (s *store) dashboardTitled(title, folder, except string) *dashboard {
	for _, d := range s.dashboards {
		if d.title == title && d.folder == folder && d.uid != except {
			return d
		}
	}
	return nil
}
