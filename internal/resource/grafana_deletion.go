package resource

import "errors"

// deletion is a key of Grafana's provisioning that deletes.
type deletion struct {
	key string
	// by is what names the resource in an entry.
	by   string
	kind Kind
	word string
}

func deletions() []deletion {
	return []deletion{
		{"deleteRules", "uid", GrafanaAlert, "alert rule"},
		{"deleteContactPoints", "uid", ContactPoint, "contact point"},
		{"deleteMuteTimes", "name", MuteTiming, "mute timing"},
		{"deleteTemplates", "name", NotificationTemplate, "notification template"},
		{"deleteDatasources", "name", Datasource, "datasource"},
	}
}

// readDeletions reads what a provisioning file tells Grafana to delete.
func readDeletions(doc Object, file string) ([]*Resource, error) {
	var all []*Resource
	var errs []error
	for _, d := range deletions() {
		found, err := each(doc, d.key, func(from Object) (*Resource, error) { return d.of(from), nil })
		all, errs = append(all, found...), append(errs, err)
	}
	for _, org := range List(doc, "resetPolicies") {
		all = append(all, newDeletion(NotificationPolicy, "grafana", "notification policies", Object{"orgId": org}))
	}
	if Flag(doc, "prune") {
		all = append(all, newDeletion("", "", "datasources that leave "+file, nil))
	}
	return all, errors.Join(errs...)
}

func (d deletion) of(from Object) *Resource {
	name := Text(from, d.by)
	if name == "" {
		return &Resource{Body: Object{}} // refused
	}
	return newDeletion(d.kind, name, d.word+" "+name, from)
}

func newDeletion(of Kind, name, title string, from Object) *Resource {
	return inOrganization(&Resource{Kind: Deletion, UID: title, Title: title, Body: Object{"kind": string(of), "name": name}}, from)
}

// inOrganization says of a resource in which organization it is.
func inOrganization(r *Resource, from Object) *Resource {
	if org := organization(from); org != nil {
		r.Body["orgId"] = org
	}
	return r
}

// organization is nil for the first one, which most Grafanas have alone.
func organization(from Object) any {
	switch id, _ := scalarText(from["orgId"]); id {
	case "", "0", "1":
		return nil
	}
	return from["orgId"]
}
