// Command shop-observability compiles the observability of a small web shop. It is the
// tutorial of obsgen: read main.go, catalog.go, dashboards.go, alerts.go, scenarios.go in this order.
//
//	go run . generate     write generated/
//	go run . check        check everything, and that generated/ is up to date
//	go run . test         run the alerts and panels on simulated trouble
//	go run . explain      what is checked, and why
package main

import (
	"os"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/cli"
)

func main() { os.Exit(cli.Main(bundle())) }

// bundle is everything that the shop defines. Grafana evaluates the alerts here; leave
// Evaluation out and Prometheus does.
func bundle() obsgen.Bundle {
	return obsgen.Bundle{
		Name: "shop", Title: "Web Shop",
		URLs:         obsgen.URLs{Grafana: "https://grafana.shop.example", Runbooks: "https://wiki.shop.example/runbooks"},
		Evaluation:   obsgen.Evaluation{By: obsgen.Grafana},
		Catalog:      catalog(),
		Datasources:  datasources(),
		Dashboards:   []obsgen.Dashboard{orders(), checkoutService()},
		Rules:        []obsgen.Rule{checkoutFails(), noOrders(), paymentErrors(), budgetBurn()},
		SLOs:         []obsgen.SLO{checkoutWorks()},
		Runbooks:     runbooks(),
		Notification: notification(),
		Simulation:   simulation(),
	}
}
