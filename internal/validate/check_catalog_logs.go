package validate

import "fmt"

// catalogLogs holds LogQL against the stream labels and the fields of a log line.
func catalogLogs() Check {
	return Check{
		ID: "catalog/logs", Severity: Error,
		Title: "log queries that no line can match",
		Why:   "The panel is empty, the log alert cannot fire, and nothing says why.",
		Fix:   `Select by the stream labels, parse with "| json", and use the flattened names: http.statusCode becomes http_statusCode. A line of JSON has "level":"error", never level=error.`,
		Bad:   `{service=~"shop-.*"} |= "level=error" | json | duration > 1000`,
		Good:  `{service=~".+"} | json | level="error" | http_duration > 1000`,
		query: func(s *Subject, q *Query, r *reporter) {
			if len(s.Catalog.fields) == 0 || q.Log == nil {
				return
			}
			c := logCheck{s: s, query: q, report: func(format string, args ...any) {
				r.report(q.Definition, fmt.Sprintf(format, args...))
			}}
			c.run()
		},
	}
}
