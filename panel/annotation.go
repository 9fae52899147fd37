package panel

import (
	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
)

// Annotation marks every time at which a PromQL query returns something. Title and
// text may use {{label}}.
func (s Style) Annotation(name, color, expr, title, text string) cog.Builder[dashboard.AnnotationQuery] {
	return dashboard.NewAnnotationQueryBuilder().
		Name(name).
		Datasource(s.PrometheusRef()).
		Enable(true).
		IconColor(color).
		Expr(expr).
		TitleFormat(title).
		TextFormat(text).
		Step("60s")
}
