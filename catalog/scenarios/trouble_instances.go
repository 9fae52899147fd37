package scenarios

import (
	"fmt"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
)

func serviceOut() obsgen.Scenario {
	return obsgen.Scenario{
		Name: ServiceOut, Title: "A service is down",
		Description: "Both instances of datasource are down for half an hour, and at last one of retrieval. The gateway answers 502 for files.",
		Lasts:       30 * minute,
		Effects: []obsgen.Effect{
			obsgen.Down(catalog.Datasource, -1), obsgen.Down(catalog.Retrieval, 1).During(26*minute, 0),
			fileRouteFails("/api/files/:id"), fileRouteFails("/api/files"), fileRouteFails("/api/files/single"),
		},
	}
}

func fileRouteFails(route string) obsgen.Effect {
	return obsgen.Fail("http_requests_total", obsgen.Labels{"service": catalog.Gateway, "route": route}, 1, obsgen.Labels{"status": "502"})
}

func instanceOut() obsgen.Scenario {
	return obsgen.Scenario{
		Name: InstanceOut, Title: "One of two instances is down",
		Description: "An instance of retrieval is down. The other one serves.",
		Effects:     []obsgen.Effect{obsgen.Down(catalog.Retrieval, 1)},
	}
}

func targetGone() obsgen.Scenario {
	return obsgen.Scenario{
		Name: TargetGone, Title: "A service is gone from discovery",
		Description: "After a change of the scrape configuration Prometheus no longer knows auth: there is no up that could be 0.",
		Effects:     []obsgen.Effect{obsgen.Vanish(catalog.Auth)},
	}
}

// rollingDeploy restarts every instance, so every counter begins anew once.
func rollingDeploy() obsgen.Scenario {
	effects := []obsgen.Effect{}
	for i, service := range catalog.HTTPServices() {
		from := 4 * minute * count(i)
		effects = append(effects, obsgen.Restart(service, 2*minute).During(from, 0))
		for instance := range 2 {
			where := obsgen.Labels{"instance": fmt.Sprintf("%s-%d:9464", service, instance)}
			effects = append(effects, obsgen.Turn("app_build_info", where, obsgen.Labels{"version": "1.5.0"}).During(from+2*minute*count(instance), day))
		}
	}
	return obsgen.Scenario{
		Name: RollingDeploy, Title: "A rolling deploy",
		Description: "Version 1.5.0 is rolled out: one instance after the other restarts, and its counters begin at zero.",
		Effects:     effects,
	}
}
