package main

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/panel"
)

// style gives panels their datasources, by uid.
var style = panel.Style{Prometheus: "shop-metrics", Loki: "shop-logs"}

func datasources() []obsgen.Datasource {
	return []obsgen.Datasource{
		{UID: style.Prometheus, Name: "Shop metrics", Type: "prometheus", URL: "http://prometheus:9090", Default: true},
		{UID: style.Loki, Name: "Shop logs", Type: "loki", URL: "http://loki:3100"},
	}
}
