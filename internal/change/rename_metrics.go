package change

import (
	"regexp"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// renamedRecords maps the names that nothing records any more to those of the same queries
// now.
func (c *comparison) renamedRecords() map[string]string {
	renamed := map[string]string{}
	for _, p := range c.pairs[resource.Record] {
		if p.both() && p.before.Title != p.after.Title && len(c.after.recordsNamed(p.before.Title)) == 0 {
			renamed[p.before.Title] = p.after.Title
		}
	}
	return renamed
}

var metricName = regexp.MustCompile(`[a-zA-Z_:][a-zA-Z0-9_:]*`)

// newMetrics replaces the names of metrics in a query.
func newMetrics(names map[string]string) func(string) string {
	return func(query string) string {
		if len(names) == 0 {
			return query
		}
		return metricName.ReplaceAllStringFunc(query, func(name string) string {
			if now, renamed := names[name]; renamed {
				return now
			}
			return name
		})
	}
}
