package standin

import (
	"maps"
	"net/http"
	"slices"
	"strconv"
)

const (
	dashboardGroup = "dashboard.grafana.app"
	betaVersion    = "v1beta1"
	alphaVersion   = "v0alpha1"
	fileManager    = "classic-file-provisioning"
)

func resourceRoutes() []route {
	var all []route
	for _, version := range []string{betaVersion, alphaVersion} {
		path := "/apis/" + dashboardGroup + "/" + version + "/namespaces/default/dashboards"
		all = append(all,
			open("GET "+path, listResources(version)), open("POST "+path, postResource(version)),
			open("GET "+path+"/{uid}", getResource(version)), open("PUT "+path+"/{uid}", putResource(version)),
			open("DELETE "+path+"/{uid}", deleteResource))
	}
	return all
}

// resourceMeta is what the resource API keeps beside a dashboard.
type resourceMeta struct {
	uid, message        string
	labels, annotations map[string]string
	// beta: the body was stored in the form of v1beta1.
	beta bool
}

// resourceBody is a dashboard as the resource API has it.
type resourceBody struct {
	APIVersion string           `json:"apiVersion"`
	Kind       string           `json:"kind"`
	Metadata   resourceMetaBody `json:"metadata"`
	Spec       object           `json:"spec"`
}

type resourceMetaBody struct {
	Name            string            `json:"name"`
	GenerateName    string            `json:"generateName"`
	ResourceVersion string            `json:"resourceVersion"`
	Labels          map[string]string `json:"labels"`
	Annotations     map[string]string `json:"annotations"`
}

func listResources(version string) func(*call) (answer, error) {
	return func(c *call) (answer, error) {
		names := slices.Sorted(maps.Keys(c.dashboards))
		from, _ := strconv.Atoi(c.query("continue"))
		until := len(names)
		if limit := c.number("limit"); limit > 0 {
			until = min(until, from+limit)
		}
		items := []object{}
		for _, name := range names[min(from, until):until] {
			items = append(items, c.viewResource(c.dashboards[name], version))
		}
		meta := object{"resourceVersion": resourceVersion(c.serials["save"])}
		if until < len(names) {
			meta["continue"] = strconv.Itoa(until)
		}
		return reply(http.StatusOK, object{"kind": "DashboardList", "apiVersion": dashboardGroup + "/" + version, "metadata": meta, "items": items}), nil
	}
}
