package validate

import (
	"encoding/json"
	"errors"
	"slices"
	"sync"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/parallel"
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
			found := make([][]Finding, len(s.Dashboards))
			shapes := new(sync.Map)
			parallel.For(len(s.Dashboards), func(i int) {
				own := &reporter{check: r.check}
				checkStrictly(own, s.Dashboards[i], shapes)
				found[i] = own.findings
			})
			r.findings = slices.Concat(found...)
		},
	}
}

// checkStrictly decodes the frame of a dashboard and each panel by itself, so that the
// finding names the panel. The decoder reads its input once for every level of nesting.
func checkStrictly(r *reporter, d build.Dashboard, shapes *sync.Map) {
	frame := d.Spec
	frame.Panels = nil
	//lint:ignore SA1019 schema v2 is not for Grafana 10 and 11
	if err := decodeStrictly(frame, new(dashboard.Dashboard)); err != nil {
		r.report(dashboardAddress(d), err.Error())
	}
	for _, panel := range d.Panels {
		if err := decodeShape(panel.Spec, shapes); err != nil {
			r.report(dashboardAddress(d)+"/"+panel.Key, err.Error())
		}
	}
}

// decodeShape decodes each shape of panel once: what is left without the texts that
// differ from panel to panel. A house style has few shapes, and decoding is dear.
func decodeShape(panel dashboard.Panel, shapes *sync.Map) error {
	shape, err := json.Marshal(withoutTexts(panel))
	if err != nil {
		return err
	}
	if known, ok := shapes.Load(string(shape)); ok {
		err, _ := known.(error)
		return err
	}
	err = decodeStrictly(panel, new(dashboard.Panel))
	shapes.Store(string(shape), err)
	return err
}

func withoutTexts(panel dashboard.Panel) dashboard.Panel {
	panel.Id, panel.GridPos, panel.Title, panel.Description = nil, nil, nil, nil
	panel.Targets = slices.Clone(panel.Targets)
	for i, target := range panel.Targets {
		if q, ok := target.(prometheus.Dataquery); ok {
			q.Expr, q.LegendFormat = "", nil
			panel.Targets[i] = q
		}
	}
	return panel
}

type strictDecoder interface{ UnmarshalJSONStrict([]byte) error }

// decodeStrictly encodes a value and decodes it again. It unwraps the decoder's result:
// without errors that is an error which holds an empty list.
func decodeStrictly(value any, into strictDecoder) error {
	content, err := json.Marshal(value)
	if err != nil {
		return err
	}
	err = into.UnmarshalJSONStrict(content)
	var list cog.BuildErrors
	if errors.As(err, &list) && len(list) == 0 {
		return nil
	}
	return err
}
