package validate

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
)

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
		{"an alert and its runbook of more characters than a file's name should have", func(b *obsgen.Bundle) {
			name := strings.Repeat("A", 101)
			b.Rules[0].Name, b.Rules[0].Runbook, b.Runbooks[0].Name = name, name, name
		}, []string{
			"name/valid alerts/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: the name has 101 characters; use at most 100",
			"name/valid runbooks/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA: the name has 101 characters; use at most 100",
		}},
		{"a template with a long name", notify(func(n *obsgen.Notification) { n.Templates[0].Name = strings.Repeat("a", 101) }), []string{
			"name/valid notification/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: the name has 101 characters; use at most 100",
		}},
		{"a name as long as can be", notify(func(n *obsgen.Notification) { n.Templates[0].Name = strings.Repeat("a", 100) }), nil},
		{"a folder without a title", board(func(d *obsgen.Dashboard) { d.Folder.Title = "" }), []string{
			"name/valid dashboards/shop-health: the folder's title is missing",
		}},
		{"a datasource without a name", func(b *obsgen.Bundle) { b.Datasources[0].Name = "" }, []string{
			"name/valid datasources/prometheus: the name is missing",
		}},
		{"a datasource without a type", func(b *obsgen.Bundle) {
			b.Datasources = append(b.Datasources, obsgen.Datasource{UID: "more", Name: "More", URL: "http://more"})
		}, []string{
			"name/valid datasources/more: the type is missing",
		}},
		{"a refresh that is no duration", board(func(d *obsgen.Dashboard) { d.Refresh = "30 s" }), []string{
			`name/valid dashboards/shop-health: Refresh is "30 s"; write a duration such as "30s", or "off"`,
		}},
		{"a refresh every five minutes", board(func(d *obsgen.Dashboard) { d.Refresh = "5m" }), nil},
		{"no refresh", board(func(d *obsgen.Dashboard) { d.Refresh = "off" }), nil},
	}
}
