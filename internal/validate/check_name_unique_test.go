package validate

import "github.com/ltv-assistant/obsgen"

func nameUniqueExamples() []example {
	return []example{
		{"two panels of one key", board(func(d *obsgen.Dashboard) { d.Rows[0].Panels[1].Key = "error-ratio" }), []string{
			`name/unique dashboards/shop-health/error-ratio: the panel key "error-ratio" is used twice`,
		}},
		{"two keys of one id", board(func(d *obsgen.Dashboard) {
			d.Rows[0].Panels[0].Key, d.Rows[0].Panels[1].Key = "error-ratio", collidingKey(d.UID, "error-ratio")
		}), []string{
			`name/unique dashboards/shop-health/` + collidingKey(shopHealth, "error-ratio") + `: the panel id (choose another key) "` + panelID(shopHealth, "error-ratio") + `" is used twice`,
		}},
		{"two variables of one name", board(func(d *obsgen.Dashboard) { d.Variables = append(d.Variables, d.Variables[0]) }), []string{
			`name/unique dashboards/shop-health: the variable name "service" is used twice`,
		}},
		{"two rows of one title", board(func(d *obsgen.Dashboard) { d.Rows[0].Title = "Details" }), []string{
			`name/unique dashboards/shop-health: the row title "Details" is used twice`,
		}},
		{"two dashboards of one uid and title, two names of one folder", func(b *obsgen.Bundle) {
			second := acmeDashboard()
			second.Folder.Title = "Shop"
			b.Dashboards = append(b.Dashboards, second)
		}, []string{
			`name/unique dashboards/shop-health: the dashboard uid "shop-health" is used twice`,
			`name/unique dashboards/shop-health: the title in its folder "acme/Shop health" is used twice`,
			`name/unique dashboards/shop-health: the folder "acme" is called "Shop" here and "Acme" elsewhere`,
		}},
		{"two alerts of one name", func(b *obsgen.Bundle) { b.Rules = append(b.Rules, highErrorRate()) }, []string{
			`name/unique alerts/HighErrorRate: the alert name "HighErrorRate" is used twice`,
		}},
		{"two alerts of one uid", func(b *obsgen.Bundle) {
			second := highErrorRate()
			second.Name = "HighERRORRate"
			b.Rules = append(b.Rules, second)
		}, []string{
			`name/unique alerts/HighERRORRate: the uid of the alert "acme-high-error-rate" is used twice`,
		}},
		{"two records of one name", func(b *obsgen.Bundle) { b.Records = append(b.Records, b.Records[0]) }, []string{
			`name/unique records/service:http_requests:rate5m: the record with its labels "service:http_requests:rate5mmap[]" is used twice`,
		}},
		{"one record with two labels", func(b *obsgen.Bundle) {
			second := b.Records[0]
			second.Labels = obsgen.Labels{"window": "5m"}
			b.Records = append(b.Records, second)
		}, nil},
		{"two default datasources of one name", func(b *obsgen.Bundle) {
			second := obsgen.Datasource{UID: "prometheus-2", Name: "Prometheus", Type: "prometheus", URL: "http://other:9090", Default: true}
			b.Datasources = append(b.Datasources, second)
		}, []string{
			`name/unique datasources/prometheus-2: the datasource name "Prometheus" is used twice`,
			`name/unique datasources/prometheus-2: the default datasource: "Default: true" is used twice`,
		}},
		{"two templates of one name", notify(func(n *obsgen.Notification) { n.Templates = append(n.Templates, n.Templates[0]) }), []string{
			`name/unique notification/acme: the template name "acme" is used twice`,
		}},
		{"two metrics of one name", func(b *obsgen.Bundle) { b.Catalog.Metrics = append(b.Catalog.Metrics, b.Catalog.Metrics[0]) }, []string{
			`name/unique catalog/up: the metric name "up" is used twice`,
		}},
		{"two folders of one title", func(b *obsgen.Bundle) {
			second := acmeDashboard()
			second.UID, second.Folder = "shop-other", obsgen.Folder{UID: "other", Title: "ACME"}
			b.Dashboards = append(b.Dashboards, second)
		}, []string{
			`name/unique dashboards/shop-other: the folder "other" is called "ACME" like the folder "acme"; rename one`,
		}},
		{"a folder called like that of the alerts", board(func(d *obsgen.Dashboard) { d.Folder.Title = "Acme Shop alerts (paused: Prometheus evaluates)" }), []string{
			`name/unique dashboards/shop-health: the folder "acme" is called "Acme Shop alerts (paused: Prometheus evaluates)" like the folder of the alerts; rename it`,
		}},
		{"a folder that only begins like that of the alerts", board(func(d *obsgen.Dashboard) { d.Folder.Title = "Acme Shop alerts and more" }), nil},
		{"a runbook that replaces the index", func(b *obsgen.Bundle) {
			b.Runbooks[0].Name, b.Rules[0].Runbook = "Readme", "Readme"
		}, []string{
			"name/unique runbooks/Readme: README is the name of the runbooks' index; rename the runbook",
			"file/case files/runbooks/Readme.md: the file differs from runbooks/README.md only in case; rename one of the definitions",
		}},
	}
}
