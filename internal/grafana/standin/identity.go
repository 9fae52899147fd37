package standin

import (
	"net/http"
	"strings"
)

func identityRoutes() []route {
	return []route{
		{pattern: "GET /api/health", handle: getHealth, public: true},
		guarded("GET /api/org", action("orgs:read"), getOrg),
		open("GET /api/access-control/user/permissions", getPermissions),
	}
}

func getHealth(c *call) (answer, error) {
	return replyAs(charsetJSON, http.StatusOK, object{"commit": c.traits.commit, "database": "ok", "version": c.traits.version}), nil
}

func getOrg(*call) (answer, error) {
	address := object{"address1": "", "address2": "", "city": "", "zipCode": "", "state": "", "country": ""}
	return reply(http.StatusOK, object{"id": 1, "name": "Main Org.", "address": address}), nil
}

func getPermissions(c *call) (answer, error) {
	all := map[string][]string{}
	for _, action := range c.user.role.actions() {
		all[action] = []string{scope(action)}
	}
	return reply(http.StatusOK, all), nil
}

// serveUnknown answers what no route serves: an API in JSON, the rest with a page.
func (s *Server) serveUnknown(w http.ResponseWriter, r *http.Request) {
	unknown := open("", func(c *call) (answer, error) {
		if strings.HasPrefix(r.URL.Path, "/apis/") {
			return reply(http.StatusNotFound, object{"paths": apiPaths(c.traits.groups)}), nil
		}
		if strings.HasPrefix(r.URL.Path, "/api/") {
			return replyAs(charsetJSON, http.StatusNotFound, object{"message": "Not found"}), nil
		}
		page := "<!DOCTYPE html>\n<html lang=\"en\">\n  <head>\n    <title>Grafana</title>\n  </head>\n</html>\n"
		return answer{c.traits.pageStatus, "text/html; charset=UTF-8", []byte(page)}, nil
	})
	s.answer(unknown, r, nil).write(w)
}
