package resource

import "strings"

// isList recognises what kubectl writes for several resources: kind List, or
// PrometheusRuleList.
func isList(doc Object) bool {
	_, items := doc["items"].([]any)
	return items && strings.HasSuffix(Text(doc, "kind"), "List") && Text(doc, "apiVersion") != ""
}

// itemsOf says of each item what the list says of all.
func itemsOf(list Object) []any {
	var all []any
	for _, item := range List(list, "items") {
		object, ok := item.(Object)
		if kind := strings.TrimSuffix(Text(list, "kind"), "List"); ok && kind != "" && object["kind"] == nil {
			object = copied(object)
			object["kind"], object["apiVersion"] = kind, list["apiVersion"]
			item = object
		}
		all = append(all, item)
	}
	return all
}
