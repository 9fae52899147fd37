package shown

import "github.com/ltv-assistant/obsgen/internal/validate"

// Checks are what looking can find.
func Checks() []validate.Check { return []validate.Check{data(), series(), visible()} }

func data() validate.Check {
	return validate.Check{
		ID: "trial/data", Severity: validate.Error,
		Title: "panels that say “No data” while all is well, and panels that are empty in every scenario",
		Why:   "“No data” is what a mistyped matcher, a division by nothing and a healthy system look like.",
		Fix:   "Mend the query; let what counts failures show 0; or let the panel say what its emptiness means with NoValue(\"no alert fires\").",
		Bad:   `sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_request_total[5m]))`,
		Good:  `sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total[5m]))`,
	}
}

func series() validate.Check {
	return validate.Check{
		ID: "trial/series", Severity: validate.Error,
		Title: "panels with more series than anybody can read",
		Why:   "A chart of two hundred lines says nothing, and loads for a minute when it is needed.",
		Fix:   "Aggregate, or show the topk; or raise the panel's MaxSeries.",
		Bad:   `rate(http_requests_total[5m])`,
		Good:  `sum by (service) (rate(http_requests_total[5m]))`,
	}
}

func visible() validate.Check {
	return validate.Check{
		ID: "trial/visible", Severity: validate.Error,
		Title: "panels that an alert links to, and that look the same in its trouble as before",
		Why:   "Who is woken opens the link, sees nothing unusual, and goes back to bed.",
		Fix:   "Link the panel that shows what the alert measures, with the labels it hands over.",
		Bad:   `an alert on latency that links to the panel of the request rate`,
		Good:  `Panel: obsgen.PanelRef{Dashboard: dashboards.ServiceHealth, Panel: "latency"}, Vars: []string{"service"}`,
	}
}
