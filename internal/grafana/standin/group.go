package standin

import "net/http"

// apiGroup is a group of resources and its versions, the preferred first.
type apiGroup struct {
	name     string
	versions []string
}

func groupRoutes() []route { return []route{open("GET /apis", getGroups)} }

func getGroups(c *call) (answer, error) {
	groups := []object{}
	for _, g := range c.traits.groups {
		versions := []object{}
		for _, version := range g.versions {
			versions = append(versions, object{"groupVersion": g.name + "/" + version, "version": version})
		}
		groups = append(groups, object{"name": g.name, "versions": versions, "preferredVersion": versions[0]})
	}
	return reply(http.StatusOK, object{"kind": "APIGroupList", "apiVersion": "v1", "groups": groups}), nil
}

// apiPaths is what the API server offers to who asked for something else.
func apiPaths(groups []apiGroup) []string {
	paths := []string{"/apis"}
	for _, g := range groups {
		paths = append(paths, "/apis/"+g.name)
		for _, version := range g.versions {
			paths = append(paths, "/apis/"+g.name+"/"+version)
		}
	}
	return paths
}

func groups12() []apiGroup {
	alpha0, alpha1 := []string{"v0alpha1"}, []string{"v1alpha1"}
	return []apiGroup{
		{"dashboard.grafana.app", []string{"v1beta1", "v0alpha1", "v2beta1", "v2alpha1"}},
		{"folder.grafana.app", []string{"v1beta1"}},
		{"iam.grafana.app", alpha0},
		{"userstorage.grafana.app", alpha0},
		{"preferences.grafana.app", alpha1},
		{"collections.grafana.app", alpha1},
		{"features.grafana.app", alpha0},
		{"playlist.grafana.app", []string{"v1", "v0alpha1"}},
		{"plugins.grafana.app", alpha0},
		{"example.grafana.app", []string{"v1alpha1", "v0alpha1"}},
		{"notifications.alerting.grafana.app", alpha0},
	}
}
