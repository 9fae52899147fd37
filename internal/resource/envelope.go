package resource

import (
	"cmp"
	"fmt"
	"path"
	"strings"
)

// isAPIEnvelope recognises what GET /api/dashboards/uid/… answers, and what POST
// /api/dashboards/db takes.
func isAPIEnvelope(doc Object) bool {
	inner, ok := doc["dashboard"].(Object)
	return ok && isDashboard(inner)
}

func readAPIEnvelope(doc Object, file string) ([]*Resource, error) {
	folder, said := Get(doc, "meta", "folderUid").(string)
	if !said {
		folder, said = doc["folderUid"].(string)
	}
	return []*Resource{newDashboard(doc["dashboard"].(Object), file, orFolderOf(file, folder, said))}, nil
}

// orFolderOf is the folder that a file says, or the one in which it lies.
func orFolderOf(file, folder string, said bool) string {
	if !said {
		return folderOf(file)
	}
	return cmp.Or(folder, "General")
}

// isResourceEnvelope recognises Grafana's and the Prometheus operator's resources.
func isResourceEnvelope(doc Object) bool {
	_, spec := doc["spec"].(Object)
	return Text(doc, "kind") != "" && Text(doc, "apiVersion") != "" && spec
}

func readResourceEnvelope(doc Object, file string) ([]*Resource, error) {
	spec, kind := doc["spec"].(Object), Text(doc, "kind")
	switch {
	case kind == "PrometheusRule":
		return readRuleResource(doc, file)
	case kind == "Dashboard" && !isDashboard(spec):
		return nil, fmt.Errorf("%s is dashboard schema v2, which is not read yet; export it as classic JSON", Text(doc, "apiVersion"))
	case kind == "Dashboard":
		spec = copied(spec)
		spec["uid"] = Text(doc, "metadata", "name")
		folder, said := Get(doc, "metadata", "annotations", "grafana.app/folder").(string)
		return []*Resource{newDashboard(spec, file, orFolderOf(file, folder, said))}, nil
	}
	return nil, fmt.Errorf("%w (kind %q)", ErrUnknown, kind)
}

// readRuleResource reads a resource of the Prometheus operator, which names the files that
// Prometheus gets after it.
func readRuleResource(doc Object, file string) ([]*Resource, error) {
	name := path.Join(Text(doc, "metadata", "namespace"), Text(doc, "metadata", "name"))
	all, err := readGroups(doc["spec"].(Object), home{file, name})
	return withSLOs(withLanguage(all, file)), err
}

// folderOf is the folder in which a file lies: Grafana's provisioning, grizzly and obsgen
// keep a folder's dashboards in one.
func folderOf(file string) string {
	dir := path.Base(path.Dir(file))
	return strings.Trim(dir, "./")
}
