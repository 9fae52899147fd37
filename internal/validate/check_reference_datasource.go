package validate

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// referenceDatasource follows every uid of a datasource.
func referenceDatasource() Check {
	return Check{
		ID: "reference/datasource", Severity: Error,
		Title: "references to datasources that do not exist",
		Why:   "The panel says “datasource not found”; the link from a log line to its trace is missing.",
		Fix:   "Use the uid of one of the bundle's datasources.",
		Bad:   `panel.Style{Prometheus: "prom"} with a datasource whose UID is "prometheus"`,
		Good:  `panel.Style{Prometheus: datasources.PrometheusUID}`,
		run: func(s *Subject, r *reporter) {
			known := map[string]bool{"-- Grafana --": true, "-- Mixed --": true, "-- Dashboard --": true, "__expr__": true}
			for _, ds := range s.Bundle.Datasources {
				known[ds.UID] = true
			}
			follow := func(definition, uid string) {
				if uid != "" && !known[uid] && !strings.HasPrefix(uid, "$") {
					r.report(definition, fmt.Sprintf("no datasource has the uid %q%s", uid, didYouMean(uid, keys(known))))
				}
			}
			for _, d := range s.Dashboards {
				for _, q := range d.Queries {
					follow(dashboardAddress(d)+"/"+q.Where, q.Datasource)
				}
				for _, panel := range d.Panels {
					if ref := panel.Spec.Datasource; ref != nil {
						follow(dashboardAddress(d)+"/"+panel.Key, text(ref.Uid))
					}
					for _, q := range panel.Queries {
						follow(dashboardAddress(d)+"/"+panel.Key, q.Datasource)
					}
				}
			}
			for _, ds := range s.Bundle.Datasources {
				walkOptions(ds.Options, func(key, value string) {
					if key == "datasourceUid" || key == "alertmanagerUid" {
						follow("datasources/"+ds.UID, value)
					}
				})
			}
			s.answerable(r)
		},
	}
}

// answerable asks for a datasource for every language in use.
func (s *Subject) answerable(r *reporter) {
	missing := map[obsgen.Language]bool{}
	for _, q := range s.Queries {
		if q.Language == "" {
			continue // query/syntax says so
		}
		if _, ok := s.DatasourceFor(q.Language); !ok && !missing[q.Language] && q.Use >= InAlert {
			missing[q.Language] = true
			r.report(q.Definition, fmt.Sprintf("no datasource of the bundle answers %s", q.Language))
		}
	}
}

// walkOptions visits every text in nested options.
func walkOptions(value any, visit func(key, value string)) {
	switch v := value.(type) {
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			if text, ok := v[key].(string); ok {
				visit(key, text)
			}
			walkOptions(v[key], visit)
		}
	case []any:
		for _, item := range v {
			walkOptions(item, visit)
		}
	case []map[string]any:
		for _, item := range v {
			walkOptions(item, visit)
		}
	}
}
