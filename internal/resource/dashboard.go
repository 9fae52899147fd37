package resource

import (
	"path"
	"strings"
)

// isDashboard recognises classic dashboard JSON.
func isDashboard(doc Object) bool {
	_, panels := doc["panels"].([]any)
	_, rows := doc["rows"].([]any)
	_, schema := doc["schemaVersion"]
	return panels || rows && Text(doc, "title") != "" || schema && Text(doc, "title") != ""
}

func readDashboard(doc Object, file string) ([]*Resource, error) {
	return []*Resource{newDashboard(doc, file, folderOf(file))}, nil
}

func newDashboard(doc Object, file, folder string) *Resource {
	body := canonicalDashboard(doc)
	r := &Resource{Kind: Dashboard, UID: Text(doc, "uid"), Title: Text(doc, "title"), Folder: folder, Body: body}
	for _, name := range []string{r.Title, strings.TrimSuffix(path.Base(file), path.Ext(file))} {
		if r.UID == "" {
			r.UID = name // an export for sharing has none
		}
	}
	return r
}

// canonicalDashboard copies a dashboard without what means nothing to a reader.
func canonicalDashboard(doc Object) Object {
	body := copied(doc)
	drop(body, "uid", "id", "version", "iteration", "gnetId", "schemaVersion", "pluginVersion", "style",
		"__inputs", "__requires", "__elements")
	body["panels"] = canonicalPanels(body)
	body["variables"] = canonicalVariables(List(body, "templating", "list"))
	body["annotations"] = canonicalAnnotations(List(body, "annotations", "list"))
	drop(body, "templating", "rows")
	body = cleanObject(body)
	dropDefaults(body, dashboardDefaults())
	hideInTexts(body)
	return body
}

func canonicalVariables(list []any) []any {
	var all []any
	for _, variable := range Objects(Object{"list": list}, "list") {
		all = append(all, canonicalVariable(variable))
	}
	return all
}

func canonicalVariable(from Object) Object {
	v := copied(from)
	drop(v, "definition", "id", "global", "error", "state", "rootStateKey")
	if kind := Text(v, "type"); kind != "custom" && kind != "interval" {
		drop(v, "options") // the result of its query, saved
	} else if Text(v, "query") != "" {
		drop(v, "options") // made from the query
	}
	if inner, ok := v["query"].(Object); ok && Text(inner, "query") != "" {
		v["query"] = inner["query"]
	}
	if value := Get(v, "current", "value"); value != nil {
		v["current"] = lone(value)
	} else {
		drop(v, "current")
	}
	canonicalDatasource(v)
	v = cleanObject(v)
	dropDefaults(v, variableDefaults())
	return v
}

// lone takes the one value out of a list of one: Grafana saves either.
func lone(value any) any {
	if list, ok := value.([]any); ok && len(list) == 1 {
		return list[0]
	}
	return value
}

// canonicalAnnotations leaves out the built-in one, which Grafana adds to every dashboard.
func canonicalAnnotations(list []any) []any {
	var all []any
	for _, from := range Objects(Object{"list": list}, "list") {
		if Number(from, "builtIn") == 1 {
			continue
		}
		a := copied(from)
		canonicalDatasource(a)
		a = cleanObject(a)
		dropDefaults(a, annotationDefaults())
		all = append(all, a)
	}
	return all
}

// canonicalDatasource replaces {type, uid} by the uid: old dashboards have a name or a
// uid as text, and the type follows from it.
func canonicalDatasource(object Object) {
	ref, ok := object["datasource"].(Object)
	if !ok {
		return
	}
	switch uid, kind := Text(ref, "uid"), Text(ref, "type"); {
	case uid != "":
		object["datasource"] = uid
	case kind != "":
		object["datasource"] = "the default " + kind
	default:
		delete(object, "datasource")
	}
}
