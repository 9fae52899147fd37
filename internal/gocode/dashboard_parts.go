package gocode

import (
	"fmt"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// part writes one of a dashboard's variables, annotations or links.
type part func(resource.Object) (code string, lost []string, err error)

// parts is the code of all of them. One that cannot be written is shown, so that the rest of
// the dashboard can be used.
func parts(kind, what string, all []*fields, write part) string {
	l := newLiteral("[]cog.Builder[dashboard." + kind + "]")
	for _, f := range all {
		code, lost, err := write(f.all)
		if err != nil {
			l.note("TODO: write the " + what + ": " + err.Error() + ". In Grafana: " + asJSON(f.all))
			continue
		}
		for _, field := range lost {
			l.note("Not in the definition: " + field)
		}
		l.add(code)
	}
	return l.optional()
}

// annotationCode is the builder of an annotation, and what it cannot say.
func annotationCode(body resource.Object) (string, []string, error) {
	base, err := asObject(dashboard.NewAnnotationQueryBuilder().Build())
	if err != nil {
		return "", nil, err
	}
	c := conversion{built: base, base: base, canonical: canonicalAnnotation, code: func(object resource.Object) (string, error) {
		query, err := sdkAnnotation(withNormalDatasource(over(base, object)))
		return dashboard.AnnotationQueryConverter(query), err
	}}
	return c.convert(body)
}

// sdkAnnotation reads an annotation, its target as those of panels are read.
func sdkAnnotation(body resource.Object) (dashboard.AnnotationQuery, error) {
	query, err := decode[dashboard.AnnotationQuery](without(body, "target"))
	if target, ok := body["target"].(resource.Object); ok && err == nil {
		query.Target, err = sdkTarget(normalTarget(target, body["datasource"], 0))
	}
	return query, err
}

func canonicalAnnotation(annotation resource.Object) any {
	return canonicalPart("annotations", resource.Object{"annotations": resource.Object{"list": []any{annotation}}})
}

// linkCode is the builder of a link, and what it cannot say.
func linkCode(body resource.Object) (string, []string, error) {
	base, err := asObject(dashboard.NewDashboardLinkBuilder(resource.Text(body, "title")).Build())
	if err != nil {
		return "", nil, err
	}
	c := conversion{built: base, base: base, canonical: canonicalLink, code: func(object resource.Object) (string, error) {
		link, err := decode[dashboard.DashboardLink](over(base, object))
		return dashboard.DashboardLinkConverter(link), err
	}}
	return c.convert(body)
}

func canonicalLink(link resource.Object) any {
	return canonicalPart("links", resource.Object{"links": []any{link}})
}

// canonicalPart is a part of a dashboard as it is compared.
func canonicalPart(key string, body resource.Object) any {
	masked, err := maskedBody(resource.Dashboard, body)
	if err != nil {
		return fmt.Sprint(err)
	}
	return masked[key]
}
