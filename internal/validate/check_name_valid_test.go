package validate

import "github.com/ltv-assistant/obsgen"

func nameValidExamples() []example {
	const long = "a-uid-that-is-longer-than-the-forty-characters-of-grafana"
	return []example{
		{"an alert in small letters", rule(func(r *obsgen.Rule) { r.Name = "high error rate" }), []string{
			`name/valid alerts/high error rate: "high error rate" is not an alert name in CamelCase`,
		}},
		{"a bundle with capitals", func(b *obsgen.Bundle) { b.Name = "Acme" }, []string{
			`name/valid bundle: "Acme" is not a bundle name of lower-case letters, digits and dashes`,
		}},
		{"a folder without a uid", board(func(d *obsgen.Dashboard) { d.Folder.UID = "" }), []string{
			`name/valid dashboards/shop-health: "" is not a folder's uid of 1 to 40 letters, digits, dashes and underscores`,
		}},
		{"a uid that Grafana cuts", func(b *obsgen.Bundle) {
			b.Datasources[2].UID, b.Datasources[1].Options = long, nil
			b.Dashboards[0].Rows[1].Panels = b.Dashboards[0].Rows[1].Panels[:1]
		}, []string{
			`name/valid datasources/` + long + `: "` + long + `" is not a uid of 1 to 40 letters, digits, dashes and underscores`,
		}},
		{"a record like a metric", func(b *obsgen.Bundle) { b.Records[0].Name = "http_requests_rate5m" }, []string{
			`name/valid records/http_requests_rate5m: "http_requests_rate5m" is not a record name of the form level:metric:operations`,
		}},
		{"a runbook outside of its folder", func(b *obsgen.Bundle) {
			b.Runbooks[0].Name, b.Rules[0].Runbook = "../HighErrorRate", "../HighErrorRate"
		}, []string{
			`name/valid runbooks/../HighErrorRate: "../HighErrorRate" is not a file name without folders`,
		}},
		{"an SLO with an underscore", func(b *obsgen.Bundle) { b.SLOs[0].Name = "orders_taken" }, []string{
			`name/valid slo/orders_taken: "orders_taken" is not an SLO name of lower-case letters, digits and dashes`,
		}},
		{"a template in another folder", notify(func(n *obsgen.Notification) { n.Templates[0].Name = "a/b" }), []string{
			`name/valid notification/a/b: "a/b" is not a file name without folders`,
		}},
		{"a metric with a space", func(b *obsgen.Bundle) { b.Catalog.Metrics[4].Name = "queue waiting" }, []string{
			`name/valid catalog/queue waiting: "queue waiting" is not a metric name`,
		}},
	}
}
