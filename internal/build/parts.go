package build

import (
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen"
)

func (b *dashboardBuilder) variables() {
	for i, builder := range b.definition.Variables {
		variable, err := safely(builder)
		if err != nil {
			b.problem(fmt.Sprintf("variable %d", i+1), err)
			continue
		}
		b.spec.Templating.List = append(b.spec.Templating.List, variable)
		if text := variableQuery(variable); text != "" {
			b.queries = append(b.queries, Query{
				Query:      obsgen.Query{Language: languageOf(variable.Datasource), Expr: text},
				Where:      "variable " + variable.Name,
				Datasource: uidOf(variable.Datasource),
			})
		}
	}
}

func variableQuery(variable dashboard.VariableModel) string {
	if variable.Type != dashboard.VariableTypeQuery || variable.Query == nil {
		return ""
	}
	if variable.Query.String != nil {
		return *variable.Query.String
	}
	text, _ := variable.Query.Map["query"].(string)
	return text
}

// annotations begins with Grafana's own, which it would add by itself otherwise.
func (b *dashboardBuilder) annotations() {
	b.spec.Annotations.List = append(b.spec.Annotations.List, grafanaAnnotations())
	for i, builder := range b.definition.Annotations {
		annotation, err := safely(builder)
		if err != nil {
			b.problem(fmt.Sprintf("annotation %d", i+1), err)
			continue
		}
		annotation.Placement = nil // see inPlace
		b.spec.Annotations.List = append(b.spec.Annotations.List, annotation)
		if annotation.Expr != nil {
			b.queries = append(b.queries, Query{
				Query:      obsgen.Query{Language: languageOf(annotation.Datasource), Expr: *annotation.Expr},
				Where:      "annotation " + annotation.Name,
				Datasource: uidOf(annotation.Datasource),
			})
		}
	}
}

func grafanaAnnotations() dashboard.AnnotationQuery {
	return dashboard.AnnotationQuery{
		BuiltIn:    pointer(1.0),
		Datasource: &common.DataSourceRef{Type: pointer("grafana"), Uid: pointer("-- Grafana --")},
		Enable:     true,
		Hide:       pointer(true),
		IconColor:  "rgba(0, 211, 255, 1)",
		Name:       "Annotations & Alerts",
		Type:       pointer("dashboard"),
	}
}

func (b *dashboardBuilder) links() {
	for i, builder := range b.definition.Links {
		link, err := safely(builder)
		if err != nil {
			b.problem(fmt.Sprintf("link %d", i+1), err)
			continue
		}
		b.spec.Links = append(b.spec.Links, link)
	}
	inPlace(b.spec.Links)
}

// inPlace takes back what the SDK sets in every link and annotation although it means
// something: Grafana 12 and newer hide those "inControlsMenu" in a menu.
func inPlace(links []dashboard.DashboardLink) {
	for i := range links {
		links[i].Placement = nil
	}
}

func uidOf(ref *common.DataSourceRef) string {
	if ref == nil || ref.Uid == nil {
		return ""
	}
	return *ref.Uid
}

func languageOf(ref *common.DataSourceRef) obsgen.Language {
	if ref == nil || ref.Type == nil {
		return ""
	}
	switch *ref.Type {
	case "prometheus":
		return obsgen.PromQL
	case "loki":
		return obsgen.LogQL
	case "tempo":
		return obsgen.TraceQL
	}
	return ""
}
