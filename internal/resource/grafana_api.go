package resource

import "fmt"

// OfGrafana reads an object as Grafana's API gives and takes it; a group of rules gives
// several resources. Folders are named by their uid.
func OfGrafana(kind Kind, uid, folder string, body Object) ([]*Resource, error) {
	switch kind {
	case Folder:
		return one(&Resource{Kind: kind, UID: uid, Title: Text(body, "title"), Folder: folder, Body: Object{}})
	case Dashboard:
		return one(newDashboard(body, "", folder))
	case Datasource:
		return one(newDatasource(body))
	case ContactPoint:
		return one(newContactPoint(body))
	case NotificationPolicy:
		return one(newRoute(kind, uid, body))
	case MuteTiming:
		return one(newTimeInterval(kind, body))
	case NotificationTemplate:
		return one(newTemplate(kind, uid, Text(body, "template")))
	case RuleGroup:
		group := copied(body)
		group["folder"] = folder
		return readGrafanaGroup(group)
	}
	return nil, fmt.Errorf("nothing of the kind %s is in Grafana", kind)
}

func one(r *Resource) ([]*Resource, error) { return []*Resource{r}, nil }
