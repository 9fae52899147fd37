package validate

import "github.com/ltv-assistant/obsgen/internal/parallel"

// runQueries parses one query after the other, shows it to every check that looks at
// queries, and forgets it: the parsed queries of a large bundle need much memory.
func (s *Subject) runQueries(checks []Check) [][]Finding {
	byQuery := make([]map[int][]Finding, len(s.Queries)) // then by check
	parallel.For(len(s.Queries), func(i int) { byQuery[i] = s.runQuery(checks, s.Queries[i]) })
	byCheck := make([][]Finding, len(checks))
	for _, found := range byQuery {
		for c, findings := range found {
			byCheck[c] = append(byCheck[c], findings...)
		}
	}
	return byCheck
}

// runQuery returns the findings about one query, by check. Most queries have none.
func (s *Subject) runQuery(checks []Check, query Query) map[int][]Finding {
	var found map[int][]Finding
	query.parse()
	for c, check := range checks {
		if check.query == nil {
			continue
		}
		r := &reporter{check: check}
		check.query(s, &query, r)
		if len(r.findings) > 0 {
			if found == nil {
				found = map[int][]Finding{}
			}
			found[c] = r.findings
		}
	}
	return found
}
