package resource

import (
	"fmt"
	"path"
)

func isDatasources(doc Object) bool {
	return doc["datasources"] != nil || doc["deleteDatasources"] != nil
}

// readDatasources reads Grafana's datasource provisioning.
func readDatasources(doc Object, file string) ([]*Resource, error) {
	sources, err := objectsIn(doc, "datasources")
	if err != nil {
		return nil, err
	}
	var all []*Resource
	for i, from := range sources {
		r := newDatasource(from)
		if r.UID == "" {
			return nil, fmt.Errorf("datasources[%d] has neither a uid nor a name", i)
		}
		all = append(all, inOrganization(r, from))
	}
	deleted, err := readDeletions(doc, file)
	return append(all, deleted...), err
}

func newDatasource(from Object) *Resource {
	body := copied(from)
	drop(body, "uid", "id", "orgId", "version", "readOnly", "apiVersion", "typeLogoUrl", "typeName", "secureJsonFields", "accessControl")
	body["secureJsonData"] = maskAll(from["secureJsonData"])
	body = masker{}.mask(cleanObject(body)).(Object)
	dropDefaults(body, Object{"access": "proxy", "isDefault": false, "editable": false, "basicAuth": false, "withCredentials": false,
		"user": "", "database": "", "basicAuthUser": ""})
	r := &Resource{Kind: Datasource, UID: Text(from, "uid"), Title: Text(from, "name"), Body: body}
	if r.UID == "" {
		r.UID = r.Title
	}
	return r
}

// readProviders reads where Grafana finds dashboards.
func readProviders(doc Object, _ string) ([]*Resource, error) {
	providers, err := objectsIn(doc, "providers")
	if err != nil {
		return nil, err
	}
	var all []*Resource
	for _, from := range providers {
		body := cleanObject(from)
		drop(body, "name", "orgId")
		dropDefaults(body, Object{"type": "file", "disableDeletion": false, "allowUiUpdates": false})
		name := Text(from, "name")
		r := &Resource{Kind: DashboardProvider, UID: name, Title: name, Folder: path.Base(Text(from, "options", "path")), Body: body}
		all = append(all, inOrganization(r, from))
	}
	return all, nil
}
