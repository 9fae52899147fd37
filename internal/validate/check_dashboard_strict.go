package validate

import (
	"errors"
	"sync"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/build"
)

// dashboardStrict decodes every dashboard again, by the SDK's strict decoder.
func dashboardStrict() Check {
	return Check{
		ID: "dashboard/strict", Severity: Error,
		Title: "dashboards that do not fit Grafana's schema",
		Why:   "Grafana ignores a field that it does not know: the setting is silently without effect.",
		Fix:   "Use the SDK's builders for the field that the message names.",
		Bad:   `"fieldConfig": {"defaults": {"units": "s"}}`,
		Good:  `"fieldConfig": {"defaults": {"unit": "s"}}`,
		run: func(s *Subject, r *reporter) {
			plugins.RegisterDefaultPlugins()
			var lock sync.Mutex
			errs := map[int]error{}
			build.Parallel(len(s.Dashboards), func(i int) {
				if err := decodeStrictly(s.Dashboards[i].JSON); err != nil {
					lock.Lock()
					defer lock.Unlock()
					errs[i] = err
				}
			})
			for i, d := range s.Dashboards {
				if errs[i] != nil {
					r.report(dashboardAddress(d), errs[i].Error())
				}
			}
		},
	}
}

// decodeStrictly unwraps the decoder's result: without errors it returns an error
// that holds an empty list.
func decodeStrictly(content []byte) error {
	err := new(dashboard.Dashboard).UnmarshalJSONStrict(content)
	var list cog.BuildErrors
	if errors.As(err, &list) && len(list) == 0 {
		return nil
	}
	return err
}
