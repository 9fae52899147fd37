package record

import "github.com/ltv-assistant/obsgen/internal/validate"

// Checks are what comparing can find.
func Checks() []validate.Check { return []validate.Check{check()} }

func check() validate.Check {
	return validate.Check{
		ID: "trial/record", Severity: validate.Error,
		Title: "panels that no longer show what is recorded of them",
		Why:   "A query that was broken by a slip still has data. Only the numbers say that they are the wrong ones.",
		Fix:   "Mend the query; or, if the new numbers are right, run obsgen test --update and let a reviewer see what changes.",
		Bad:   `sum(rate(http_requests_total{status=~"5.."}[5m])) / sum(rate(http_requests_total{status=~"2.."}[5m])), by a slip`,
		Good:  `the same change, with the new numbers in the pull request`,
	}
}
