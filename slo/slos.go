// Package slo defines the LTV Assistant's service level objectives and the alerts on
// how fast their error budgets are spent.
package slo

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// All returns every objective. Two for each HTTP service, then what users wait for.
func All() []obsgen.SLO {
	var all []obsgen.SLO
	for _, target := range httpTargets() {
		all = append(all, target.availability(), target.latency())
	}
	return append(all, indexingSuccess(), timeToSearchable(), ragLatency())
}

// httpTarget is what an HTTP service promises. The gateway waits for the others, and
// retrieval for the language model, so they may be slower.
type httpTarget struct {
	service   string
	title     string
	available string
	fast      string // seconds; a bucket of http_request_duration_seconds
	fastShare string
}

func httpTargets() []httpTarget {
	return []httpTarget{
		{catalog.Gateway, "API Gateway", "99.9", "1", "95"},
		{catalog.Auth, "Auth", "99.95", "0.25", "99"},
		{catalog.Datasource, "Datasource", "99.9", "0.5", "95"},
		{catalog.Indexing, "Indexing", "99.5", "1", "95"},
		{catalog.Retrieval, "Retrieval", "99.5", "10", "95"},
	}
}
