package trial

import (
	"github.com/ltv-assistant/obsgen/internal/trial/shown"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Checks are what a trial can find, for explain.
func Checks() []validate.Check {
	return append([]validate.Check{fires(), silent(), edges(), evaluates()}, shown.Checks()...)
}

func fires() validate.Check {
	return validate.Check{
		ID: "trial/fires", Severity: validate.Error,
		Title: "alerts that do not fire in a scenario as they say: when, for what, with which words, and that they are over afterwards",
		Why:   "Nobody is told when it matters, or too late, or about something else.",
		Fix:   "Mend the query, For or the labels; or correct the expectation in Fires.",
		Bad:   `an alert on a histogram's average that a slow queue never moves`,
		Good:  `Fires: []obsgen.Expectation{{In: scenarios.SlowQueue, Labels: …, Within: 20 * time.Minute}}, and it does`,
	}
}

func silent() validate.Check {
	return validate.Check{
		ID: "trial/silent", Severity: validate.Error,
		Title: "alerts that fire in a scenario in which they do not say that they do",
		Why:   "Somebody is woken for nothing; after the third time nobody gets up.",
		Fix:   "Mend the query, or say in Fires that people should be told.",
		Bad:   `an error ratio without a minimum of traffic, which one error at night carries over its threshold`,
		Good:  `… > 0.05 and sum by (service) (rate(http_requests_total[5m])) > 0.2`,
	}
}

func evaluates() validate.Check {
	return validate.Check{
		ID: "trial/evaluates", Severity: validate.Error,
		Title: "queries that Prometheus or Loki refuses while it evaluates them",
		Why:   "It parses, and fails when it is needed: a match of many with many, two results with the same labels.",
		Fix:   "Aggregate both sides to the same labels.",
		Bad:   `up / on (service) http_connections_active`,
		Good:  `sum by (service) (up) / sum by (service) (http_connections_active)`,
	}
}

func edges() validate.Check {
	return validate.Check{
		ID: "trial/edge", Severity: validate.Error,
		Title: "alerts that fire on this side of their limit, or not beyond it",
		Why:   "The threshold does not mean what it says: a bucket ends elsewhere, a second condition gets in the way, a number was mistyped.",
		Fix:   "Mend the query, put a bucket at the threshold, or correct Limit.",
		Bad:   `histogram_quantile(0.95, …) > 1.5, with buckets that end at 1 and 2`,
		Good:  `histogram_quantile(0.95, …) > 2, with a bucket that ends at 2`,
	}
}
