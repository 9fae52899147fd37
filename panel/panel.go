// Package panel is a house style for foundation-SDK panels: queries with the right
// datasource, and panels that start with a title, a description, a unit, a legend
// with useful numbers and one tooltip for all series. Everything returned is the
// SDK's own builder, so any setting can be changed afterwards.
package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/common"
)

// Style holds the uids of the datasources that panels read.
type Style struct {
	Prometheus string
	Loki       string
	Tempo      string
}

// Target is a query of a panel.
type Target = cog.Builder[variants.Dataquery]

// PrometheusRef, LokiRef and TempoRef are references to the datasources.
func (s Style) PrometheusRef() common.DataSourceRef { return ref("prometheus", s.Prometheus) }

// LokiRef refers to the Loki datasource.
func (s Style) LokiRef() common.DataSourceRef { return ref("loki", s.Loki) }

// TempoRef refers to the Tempo datasource.
func (s Style) TempoRef() common.DataSourceRef { return ref("tempo", s.Tempo) }

func ref(kind, uid string) common.DataSourceRef {
	return common.DataSourceRef{Type: &kind, Uid: &uid}
}
