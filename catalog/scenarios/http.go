package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

// AskRoute is the route of the gateway that waits for the language model.
const AskRoute = "/api/rag/query"

// httpSignals are requests and their times, service by service.
func httpSignals() []obsgen.Signal {
	all := []obsgen.Signal{
		requests(catalog.Gateway, 10,
			answer("GET", "/api/files/:id", "200", 0.46), answer("GET", "/api/files", "200", 0.22), answer("GET", "/api/users/me", "200", 0.18),
			answer("POST", "/api/auth/login", "200", 0.07), answer("POST", "/api/files/single", "201", 0.04), answer("POST", AskRoute, "200", 0.01),
			answer("GET", "/api/files/:id", "404", 0.0149), answer("POST", "/api/auth/login", "401", 0.005), answer("GET", "/api/files/:id", "502", 0.0001)),
		requests(catalog.Auth, 6,
			answer("POST", "/auth/login", "200", 0.2), answer("POST", "/auth/refresh", "200", 0.3), answer("GET", "/users/:id", "200", 0.48),
			answer("POST", "/auth/login", "401", 0.0199), answer("POST", "/auth/login", "500", 0.0001)),
		requests(catalog.Datasource, 5,
			answer("GET", "/files/:id", "200", 0.6), answer("GET", "/documents", "200", 0.26), answer("POST", "/files/single", "201", 0.1),
			answer("GET", "/files/:id", "403", 0.01), answer("GET", "/files/:id", "404", 0.0298), answer("GET", "/files/:id", "500", 0.0002)),
		requests(catalog.Indexing, 1,
			answer("GET", "/jobs/:id", "200", 0.989), answer("GET", "/jobs/:id", "404", 0.01), answer("GET", "/jobs/:id", "500", 0.001)),
		requests(catalog.Retrieval, 1,
			answer("POST", "/rag/query", "200", 0.6), answer("GET", "/documents/:id/similar", "200", 0.389),
			answer("POST", "/rag/query", "429", 0.011)), // nothing has failed here yet, so there is no series of 5xx
		{Metric: "http_connections_active", Value: obsgen.Load(25)},
	}
	return append(all, requestTimes()...)
}

func requests(service string, rate float64, answers ...obsgen.Share) obsgen.Signal {
	return obsgen.Signal{Metric: "http_requests_total", Services: []string{service}, Series: answers, Rate: obsgen.Load(rate)}
}

func answer(method, route, status string, share float64) obsgen.Share {
	return obsgen.Share{Labels: obsgen.Labels{"method": method, "route": route, "status": status}, Share: share}
}

func requestTimes() []obsgen.Signal {
	return []obsgen.Signal{
		took(catalog.Gateway, obsgen.Labels{"route": AskRoute}, 3.5, 9),
		took(catalog.Gateway, nil, 0.06, 0.35),
		took(catalog.Auth, nil, 0.012, 0.08),
		took(catalog.Datasource, nil, 0.04, 0.24),
		took(catalog.Indexing, nil, 0.02, 0.1),
		took(catalog.Retrieval, obsgen.Labels{"route": "/rag/query"}, 3.2, 7.5),
		took(catalog.Retrieval, nil, 0.08, 0.3),
	}
}

func took(service string, where obsgen.Labels, median, p95 float64) obsgen.Signal {
	return obsgen.Signal{
		Metric: "http_request_duration_seconds", Of: []string{"http_requests_total"}, Services: []string{service},
		Where: where, Values: obsgen.Spread{Median: median, P95: p95},
	}
}
