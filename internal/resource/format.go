package resource

// format is a kind of file, recognised by what is in it.
type format struct {
	name string
	is   func(doc Object) bool
	// read is nil for files that are known and hold nothing to compare.
	read func(doc Object, path string) ([]*Resource, error)
}

// formats lists what can be read. A new one is a file with its read and a line here; the
// first that recognises a document reads it.
func formats() []format {
	return []format{
		{"a resource envelope", isResourceEnvelope, readResourceEnvelope},
		{"a dashboard in an API envelope", isAPIEnvelope, readAPIEnvelope},
		{"a dashboard", isDashboard, readDashboard},
		{"Grafana's datasource provisioning", isDatasources, readDatasources},
		{"Grafana's alerting provisioning", isGrafanaAlerting, readGrafanaAlerting},
		{"Grafana's dashboard provisioning", has("providers"), readProviders},
		{"rules", has("groups"), readRules},
		{"an Alertmanager configuration", has("route", "receivers"), readAlertmanager},
		{"a catalogue", has("metrics", "targetLabels"), readCatalog},
		{"a log schema", has("$schema", "properties"), readLogSchema},
		{"tests of rules", has("rule_files", "tests"), nil},
		{"plugin provisioning", has("apps"), nil},
	}
}

func has(keys ...string) func(Object) bool {
	return func(doc Object) bool {
		for _, key := range keys {
			if _, ok := doc[key]; !ok {
				return false
			}
		}
		return true
	}
}
