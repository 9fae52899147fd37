package catalog

import "github.com/ltv-assistant/obsgen"

func httpMetrics() []obsgen.Metric {
	method := label("method", "HTTP method", "GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD")
	route := label("route", "route template such as /files/:id, never the raw path")
	status := label("status", "HTTP status code", "200", "201", "202", "204", "206", "301", "302", "304", "400", "401", "403", "404", "409", "413", "422", "429", "499", "500", "501", "502", "503", "504")
	return []obsgen.Metric{
		counter("http_requests_total", "HTTP requests answered.", HTTPServices(), method, route, status),
		histogram("http_request_duration_seconds", "Time to answer an HTTP request.", requestBuckets(), HTTPServices(), method, route, status),
		gauge("http_connections_active", "", "Open client connections.", HTTPServices()),
	}
}
