package validate

import "github.com/ltv-assistant/obsgen"

func catalogLabelExamples() []example {
	return []example{
		{"another name of a label", inPanel(`sum by (svc) (rate(http_requests_total{code=~"5.."}[5m]))`), []string{
			`catalog/label dashboards/shop-health/probe: http_requests_total has no label "code"; it has instance, service, status`,
			`catalog/label dashboards/shop-health/probe: grouping by "svc", which rate(http_requests_total{code=~"5.."}[5m]) does not have; it has instance, service, status`,
		}},
		{"the plan's service on up has to be in the catalogue", func(b *obsgen.Bundle) {
			b.Catalog.TargetLabels = []obsgen.Label{{Name: "job"}, {Name: "instance"}}
			b.Dashboards[0].Rows[0].Panels = b.Dashboards[0].Rows[0].Panels[1:]
			b.Rules, b.SLOs, b.Records, b.Runbooks = nil, nil, nil, nil
		}, []string{
			`catalog/label dashboards/shop-health/annotation Restarts: up has no label "service"; it has instance, job`,
		}},
		{"le after a sum that loses it", inPanel(`sum by (le) (sum by (service) (rate(http_request_duration_seconds_bucket[5m])))`), []string{
			`catalog/label dashboards/shop-health/probe: grouping by "le", which sum by (service) (rate(http_request_duration_seconds_bucket[5m])) does not have; it has service`,
		}},
		{"quantile of a sum, which has none", inPanel(`rate(gc_duration_seconds_sum{quantile="0.5"}[5m])`), []string{
			`catalog/label dashboards/shop-health/probe: gc_duration_seconds_sum has no label "quantile"; it has instance, service`,
		}},
		{"le of buckets, quantile of a summary, a filler without labels", inPanel(
			`sum by (le) (rate(http_request_duration_seconds_bucket{le="1"}[5m])) or max by (quantile) (gc_duration_seconds{quantile="0.5"}) or sum by (service) (rate(http_requests_total[5m]) or vector(0))`), nil},
		{"labels of a record", inPanel(`sum by (service, region) (service:http_requests:rate5m{region="eu"})`), nil},
	}
}
