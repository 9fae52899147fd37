package slo

import (
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/catalog"
	"github.com/ltv-assistant/obsgen/catalog/scenarios"
)

const (
	minute = time.Minute
	hour   = time.Hour

	// availability of the services that trouble reaches.
	authAvailable    = catalog.Auth + "-availability"
	gatewayAvailable = catalog.Gateway + "-availability"
)

// fires says which trouble spends which budget. A short, hard one soon crosses every
// factor; one in a hundred is seen over hours; one in two hundred only over days.
func (b burn) fires() []obsgen.Expectation {
	switch b.name {
	case "ErrorBudgetBurnFast":
		return []obsgen.Expectation{
			b.fire(scenarios.ErrorSpike, authAvailable, catalog.Auth, 4*minute, 4*minute),
			b.fire(scenarios.ErrorSpike, gatewayAvailable, catalog.Gateway, 38*minute, 42*minute),
			b.fire(scenarios.ServiceOut, gatewayAvailable, catalog.Gateway, 3*minute, 3*minute),
			b.fire(scenarios.FailingJobs, "indexing-success", catalog.Indexing, 23*minute, 27*minute),
		}
	case "ErrorBudgetBurnSustained":
		return []obsgen.Expectation{
			outlasting(b.fire(scenarios.ErrorSpike, authAvailable, catalog.Auth, 6*minute, 6*minute)),
			b.fire(scenarios.ServiceOut, gatewayAvailable, catalog.Gateway, 5*minute, 5*minute),
			b.fire(scenarios.FailingJobs, "indexing-success", catalog.Indexing, 47*minute, 51*minute),
			b.fire(scenarios.SteadyBurn, gatewayAvailable, catalog.Gateway, 245*minute, 255*minute),
		}
	case "ErrorBudgetBurnSlow":
		return []obsgen.Expectation{
			outlasting(b.fire(scenarios.ErrorSpike, authAvailable, catalog.Auth, 6*minute, 11*minute)),
			outlasting(b.fire(scenarios.ServiceOut, gatewayAvailable, catalog.Gateway, 6*minute, 11*minute)),
			b.fire(scenarios.SlowBurn, gatewayAvailable, catalog.Gateway, 15*hour+50*minute, 16*hour+20*minute),
		}
	}
	return []obsgen.Expectation{
		outlasting(b.fire(scenarios.ErrorSpike, authAvailable, catalog.Auth, 6*minute, 11*minute)),
		outlasting(b.fire(scenarios.ServiceOut, gatewayAvailable, catalog.Gateway, 6*minute, 11*minute)),
		outlasting(b.fire(scenarios.FailingJobs, "indexing-success", catalog.Indexing, 56*minute, 61*minute)),
		b.fire(scenarios.SlowBurn, gatewayAvailable, catalog.Gateway, 15*hour+5*minute, 15*hour+35*minute),
	}
}

func (b burn) fire(in, slo, service string, after, within time.Duration) obsgen.Expectation {
	labels := obsgen.Labels{"slo": slo, "service": service, "severity": string(b.severity)}
	return obsgen.Expectation{In: in, Labels: labels, After: after, Within: within}
}

// outlasting alerts look back over hours, and go on after a short trouble.
func outlasting(e obsgen.Expectation) obsgen.Expectation {
	e.Outlasts = true
	return e
}
