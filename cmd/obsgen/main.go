// Command obsgen compiles the LTV Assistant's dashboards, alerts, SLOs, datasources and
// runbooks into provisioning files.
package main

import (
	"os"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/alerts"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
	"github.com/ltv-assistant/obsgen/cli"
	"github.com/ltv-assistant/obsgen/dashboards"
	"github.com/ltv-assistant/obsgen/datasources"
	"github.com/ltv-assistant/obsgen/runbooks"
	"github.com/ltv-assistant/obsgen/slo"
	"github.com/ltv-assistant/obsgen/stack"
)

func main() { os.Exit(cli.Main(bundle())) }

func bundle() obsgen.Bundle {
	return obsgen.Bundle{
		Name: "ltv-assistant", Title: "LTV Assistant",
		URLs: obsgen.URLs{
			Grafana:  "http://localhost:3000", // where the plan's Compose file publishes it
			Runbooks: "https://github.com/ltv-assistant/obsgen/blob/main/generated/runbooks",
		},
		// Alerts must not depend on the tool that shows them, so Prometheus and the Loki
		// ruler evaluate, and Alertmanager notifies.
		Evaluation: obsgen.Evaluation{
			By:             obsgen.Prometheus,
			ScrapeInterval: 15 * time.Second,
			Intervals: map[obsgen.Severity]time.Duration{
				obsgen.Critical: time.Minute,
				obsgen.Warning:  5 * time.Minute,
			},
		},
		Catalog:      catalog.All(),
		Datasources:  datasources.All(),
		Dashboards:   dashboards.All(),
		Rules:        append(alerts.All(), slo.Alerts()...),
		SLOs:         slo.All(),
		Runbooks:     runbooks.All(),
		Notification: stack.Notification(),
		Simulation:   scenarios.All(),
	}
}
