package scenarios

import (
	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func failing(service string, share float64, status string) obsgen.Effect {
	return obsgen.Fail("http_requests_total", of(service), share, obsgen.Labels{"status": status})
}

func errorSpike() obsgen.Scenario {
	return obsgen.Scenario{
		Name: ErrorSpike, Title: "One service fails",
		Description: "Three in ten requests to auth end with 503, so people cannot sign in; the gateway hands the failures on. Auth logs them. Afterwards six in a thousand still fail.",
		Effects: []obsgen.Effect{
			failing(catalog.Auth, 0.3, "503"), failing(catalog.Auth, 0.006, "503").During(hour, day),
			obsgen.Fail("http_requests_total", obsgen.Labels{"service": catalog.Gateway, "route": "/api/auth/login"}, 0.3, obsgen.Labels{"status": "502"}),
			obsgen.WriteLines(errorsOf(catalog.Auth), 0.2),
			obsgen.Set("db_connections_pending", of(catalog.Auth), 2),
			obsgen.RecordTraces(failedSignIn, 0.1),
		},
	}
}

func backgroundErrors() obsgen.Scenario {
	return obsgen.Scenario{
		Name: BackgroundErrors, Title: "A few requests fail",
		Description: "One in a hundred requests to retrieval ends with 500 for an hour. Nobody needs to get up.",
		Effects:     []obsgen.Effect{failing(catalog.Retrieval, 0.01, "500")},
	}
}

// lowTraffic is where shares of few events mislead. The traffic falls at once, so that a guard that looks
// back too far still sees it.
func lowTraffic() obsgen.Scenario {
	const few = 0.005
	soon := func(e obsgen.Effect) obsgen.Effect { return e.During(2*minute, 16*minute) }
	return obsgen.Scenario{
		Name: LowTraffic, Title: "Almost no traffic, and some of it fails",
		Description: "At night the last clients go. Of the few requests, calls, jobs and answers that remain, some fail and some are slow.",
		At:          2 * hour,
		Effects: []obsgen.Effect{
			obsgen.Scale("http_requests_total", nil, few), obsgen.Scale("external_api_requests_total", nil, few),
			obsgen.Scale("bullmq_jobs_completed_total", nil, few), obsgen.Scale("rag_queries_total", nil, few),
			obsgen.Scale("llm_requests_total", obsgen.Labels{"model": SmallModel}, few), obsgen.Scale("llm_requests_total", obsgen.Labels{"model": LargeModel}, 0.09), obsgen.Scale("trace_context_received_total", nil, few),
			soon(failing(catalog.Auth, 1, "500")), soon(failing(catalog.Retrieval, 1, "500")),
			soon(obsgen.Fail("external_api_requests_total", nil, 1, obsgen.Labels{"outcome": "error"})),
			soon(obsgen.Set("bullmq_jobs_failed_total", obsgen.Labels{"queue": catalog.FileIndexing}, 0.005)),
			obsgen.Fail("trace_context_received_total", nil, 1, obsgen.Labels{"outcome": "missing"}),
			soon(obsgen.Observe("http_request_duration_seconds", nil, obsgen.Spread{Median: 4, P95: 8})),
			obsgen.Observe("llm_generation_duration_seconds", nil, obsgen.Spread{Median: 40, P95: 55}),
		},
	}
}

func slowRoute() obsgen.Scenario {
	return obsgen.Scenario{
		Name: SlowRoute, Title: "One route is slow",
		Description: "After a change the gateway takes some seconds for /api/files/:id, half of its requests. The other routes are as fast as ever.",
		Effects: []obsgen.Effect{
			obsgen.Observe("http_request_duration_seconds", obsgen.Labels{"service": catalog.Gateway, "route": "/api/files/:id"}, obsgen.Spread{Median: 2.6, P95: 6}),
		},
	}
}
