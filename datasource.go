package obsgen

// Datasource is a Grafana datasource.
type Datasource struct {
	// UID is what dashboards, rules and links refer to.
	UID  string
	Name string
	// Type is the plugin: "prometheus", "loki", "tempo", "alertmanager", …
	Type string
	URL  string
	// Default datasources are preselected in Explore. At most one.
	Default bool
	// Options are the plugin's jsonData, as its documentation names them. Write $ as
	// it is; provisioning files need it doubled, and obsgen does that.
	Options map[string]any
	// Secrets are the plugin's secureJsonData.
	Secrets map[string]Secret
}

// Secret refers to a secret in the environment of the program that needs it.
// The secret itself never passes through obsgen's files.
type Secret struct {
	// Env is the environment variable, such as "PAGERDUTY_INTEGRATION_KEY".
	Env string
	// Prefix is the public part in front of the secret, such as a webhook's host.
	// With a Prefix the value is never empty, so Grafana starts without the secret.
	Prefix string
}
