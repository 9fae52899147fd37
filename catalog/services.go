package catalog

import "github.com/ltv-assistant/obsgen"

// Service names: the value of OTEL_SERVICE_NAME, SERVICE_NAME and the label service.
// The plan used two vocabularies ("indexing-service", "ltv-assistant-indexing"); this one decides.
const (
	Gateway    = "api-gateway"
	Auth       = "ltv-assistant-auth"
	Datasource = "ltv-assistant-datasource"
	Indexing   = "ltv-assistant-indexing"
	Retrieval  = "ltv-assistant-retrieval"
	CMS        = "ltv-assistant-cms"

	Prometheus   = "prometheus"
	Alertmanager = "alertmanager"
	Loki         = "loki"
	Tempo        = "tempo"
	Grafana      = "grafana"
)

func services() []obsgen.Service {
	return []obsgen.Service{
		{Name: Gateway, Title: "API Gateway", Group: "application", Description: "Entry point: proxies HTTP to the services, checks tokens with auth over TCP."},
		{Name: Auth, Title: "Auth", Group: "application", Description: "Users, tokens and permissions, over TCP and HTTP, on MySQL."},
		{Name: Datasource, Title: "Datasource", Group: "application", Description: "Files and documents: MinIO objects, MySQL records, puts indexing jobs on BullMQ."},
		{Name: Indexing, Title: "Indexing", Group: "application", Description: "BullMQ workers that run the LangGraph stages load, parse, chunk, embed, index."},
		{Name: Retrieval, Title: "Retrieval", Group: "application", Description: "RAG queries: Qdrant search, then an LLM answer."},
		{Name: CMS, Title: "CMS", Group: "frontend", Description: "React front end in the browser. It exposes no metrics endpoint."},
		{Name: Prometheus, Title: "Prometheus", Group: "stack", Description: "Metrics, recording rules and metric alerts."},
		{Name: Alertmanager, Title: "Alertmanager", Group: "stack", Description: "Groups, mutes and routes alerts."},
		{Name: Loki, Title: "Loki", Group: "stack", Description: "Logs and log alerts."},
		{Name: Tempo, Title: "Tempo", Group: "stack", Description: "Traces, span metrics and the service map."},
		{Name: Grafana, Title: "Grafana", Group: "stack", Description: "Dashboards."},
	}
}

// HTTPServices are the services that answer HTTP requests.
func HTTPServices() []string { return []string{Gateway, Auth, Datasource, Indexing, Retrieval} }

// DatabaseServices are the services with a MySQL connection pool.
func DatabaseServices() []string { return []string{Auth, Datasource, Indexing, Retrieval} }

// Stack is the monitoring itself.
func Stack() []string { return []string{Prometheus, Alertmanager, Loki, Tempo, Grafana} }

// Scraped are all services with a metrics endpoint.
func Scraped() []string { return append(HTTPServices(), Stack()...) }

func serviceNames() []string {
	var names []string
	for _, service := range services() {
		names = append(names, service.Name)
	}
	return names
}
