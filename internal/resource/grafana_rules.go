package resource

import (
	"fmt"
	"strconv"
)

func readGrafanaGroup(group Object) ([]*Resource, error) {
	folder, name := Text(group, "folder"), Text(group, "name")
	if name == "" {
		name = Text(group, "title") // the API's name of it
	}
	rules, err := objectsIn(group, "rules")
	if err != nil {
		return nil, fmt.Errorf("group %q: %w", name, err)
	}
	all := []*Resource{newRuleGroup(folder+"/"+name, group)}
	for i, rule := range rules {
		if Text(rule, "uid") == "" && Text(rule, "title") == "" {
			return nil, fmt.Errorf("group %q, rules[%d] has neither a uid nor a title", name, i)
		}
		all = append(all, newGrafanaAlert(rule, folder, name))
	}
	return all, nil
}

func newGrafanaAlert(rule Object, folder, group string) *Resource {
	body := copied(rule)
	drop(body, "uid", "id", "orgID", "orgId", "folderUID", "ruleGroup", "updated", "provenance", "version")
	if value, ok := body["keep_firing_for"]; ok { // the API's name of it
		body["keepFiringFor"] = value
		drop(body, "keep_firing_for")
	}
	linkedPanel(body)
	body["data"] = canonicalData(body)
	canonicalDurations(body, "for", "keepFiringFor")
	body = cleanObject(body)
	hideInTexts(body["annotations"])
	dropDefaults(body, Object{"noDataState": "NoData", "execErrState": "Alerting", "isPaused": false})
	title, uid := Text(rule, "title"), Text(rule, "uid")
	if uid == "" {
		uid = title
	}
	return &Resource{Kind: GrafanaAlert, UID: uid, Title: title, Folder: folder, Group: group, Body: body}
}

// linkedPanel reads the panel from the annotations that Grafana keeps it in.
func linkedPanel(body Object) {
	annotations := copied(object(body, "annotations"))
	if uid := Text(annotations, "__dashboardUid__"); uid != "" {
		body["dashboardUid"] = uid
	}
	if id, err := strconv.ParseInt(Text(annotations, "__panelId__"), 10, 64); err == nil {
		body["panelId"] = float64(id)
	}
	drop(annotations, "__dashboardUid__", "__panelId__")
	body["annotations"] = annotations
}

// canonicalData leaves out what Grafana adds to queries and what repeats what stands
// beside it.
func canonicalData(rule Object) []any {
	var all []any
	for _, from := range Objects(rule, "data") {
		query := copied(from)
		model := copied(object(from, "model"))
		drop(model, "refId", "datasource", "editorMode")
		if query["queryType"] == model["queryType"] { // Grafana copies the model's beside it
			drop(query, "queryType")
		}
		dropDefaults(model, Object{"hide": false, "instant": false, "range": false, "queryType": "", "intervalMs": 1000.0, "maxDataPoints": 43200.0})
		query["model"] = model
		query = cleanObject(query)
		dropDefaults(query, Object{"queryType": "", "relativeTimeRange": Object{"from": 0.0, "to": 0.0}})
		all = append(all, query)
	}
	return all
}
