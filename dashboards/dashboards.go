// Package dashboards defines the LTV Assistant's dashboards, one file each.
package dashboards

import "github.com/ltv-assistant/obsgen"

// UIDs of the dashboards: what links and alert rules refer to.
const (
	SystemOverview   = "ltv-system-overview"
	ServiceHealth    = "ltv-service-health"
	IndexingPipeline = "ltv-indexing-pipeline"
	RAGPerformance   = "ltv-rag-performance"
	RequestSearch    = "ltv-request-search"
	DocumentAudit    = "ltv-document-audit"
	SLOs             = "ltv-slos"
	StackHealth      = "ltv-stack-health"
)

// All returns every dashboard, the overview first.
func All() []obsgen.Dashboard {
	return []obsgen.Dashboard{
		systemOverview(),
		serviceHealth(),
		indexingPipeline(),
		ragPerformance(),
		requestSearch(),
		documentAudit(),
		slos(),
		stackHealth(),
	}
}

func folder() obsgen.Folder { return obsgen.Folder{UID: "ltv-assistant", Title: "LTV Assistant"} }
