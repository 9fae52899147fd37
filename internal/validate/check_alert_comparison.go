package validate

// alertComparison asks every alert for a threshold.
func alertComparison() Check {
	return Check{
		ID: "alert/comparison", Severity: Error,
		Title: "alerts that compare nothing, or answer in any case",
		Why:   "Prometheus fires for every series that the query returns: always.",
		Fix:   "Compare the query with a threshold, or ask for absence; take bool and “or vector(0)” out.",
		Bad:   `sum by (queue) (bullmq_queue_waiting)`,
		Good:  `sum by (queue) (bullmq_queue_waiting) > 1000`,
		query: func(_ *Subject, q *Query, r *reporter) {
			if q.Use == InAlert && !compares(q) {
				r.report(q.Definition, "the query compares nothing, so it fires for whatever it returns: "+q.Expr)
			}
		},
	}
}

// compares reports whether a query filters by a comparison, or asks for absence.
func compares(q *Query) bool {
	switch {
	case q.Log != nil:
		return len(q.Log.Comparisons()) > 0
	case q.Prom == nil:
		return true // it does not parse; another check says so
	}
	return filters(q.Prom)
}
