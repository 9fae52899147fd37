package resource

import "fmt"

// TargetLabels is the uid of what the catalogue says of the labels that a scrape adds.
const TargetLabels = "target labels"

// readCatalog reads the metrics that services are to emit.
func readCatalog(doc Object, _ string) ([]*Resource, error) {
	metrics, err := objectsIn(doc, "metrics")
	if err != nil {
		return nil, err
	}
	var all []*Resource
	for i, from := range metrics {
		name := Text(from, "name")
		if name == "" {
			return nil, fmt.Errorf("metrics[%d] has no name", i)
		}
		body := cleanObject(from)
		drop(body, "name")
		all = append(all, &Resource{Kind: Metric, UID: name, Title: name, Body: body})
	}
	targets := cleanObject(Object{"labels": doc["targetLabels"]})
	return append(all, &Resource{Kind: Metric, UID: TargetLabels, Title: TargetLabels, Body: targets}), nil
}

// readLogSchema reads the JSON Schema of log lines.
func readLogSchema(doc Object, _ string) ([]*Resource, error) {
	body := cleanObject(doc)
	drop(body, "$schema", "$comment", "$id")
	title := Text(doc, "title")
	return []*Resource{{Kind: LogSchema, UID: title, Title: title, Body: body}}, nil
}
