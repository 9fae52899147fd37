package grafana_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// tagged has a literal that reports mask, for the name of its field looks like a secret's.
func tagged(key string) obsgen.Bundle {
	b := bakery()
	b.Datasources[2].Options = traceTags(key)
	return b
}

func traceTags(key string) map[string]any {
	return map[string]any{"tracesToLogsV2": map[string]any{"datasourceUid": "logs", "tags": []any{map[string]any{"key": key, "value": "service"}}}}
}

// What is masked in reports is compared, written, and guarded like everything else.
func TestMaskedLiterals(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		s.apply(tagged("service.name"), plan.Options{})
		p, _ := s.apply(tagged("pod"), plan.Options{})
		wantPlan(t, p, "update: datasource/traces")
		wantPlan(t, s.plan(tagged("pod"), plan.Options{}), "")
		s.call("PUT", "/api/datasources/uid/traces", map[string]any{"name": "Traces", "type": "tempo", "access": "proxy", "url": "http://traces:3200", "jsonData": traceTags("by hand")})
		if got := describe(s.plan(tagged("pod"), plan.Options{}), plan.Conflict); !strings.HasPrefix(got, "datasource/traces (it was changed in Grafana") {
			t.Errorf("conflicts after an edit by hand: %s", got)
		}
	})
}

func TestMaskedURLs(t *testing.T) {
	onEach(t, func(t *testing.T, s *server) {
		b := bakery()
		b.Datasources[2].URL, b.Dashboards[0].Description = "http://traces:3200/services/a", "see https://x.example/?token=one"
		s.apply(b, plan.Options{})
		b.Datasources[2].URL, b.Dashboards[0].Description = "http://traces:3200/services/b", "see https://x.example/?token=two"
		p, _ := s.apply(b, plan.Options{})
		wantPlan(t, p, "update: datasource/traces; dashboard/bakery-ovens")
		wantPlan(t, s.plan(b, plan.Options{}), "")
	})
}
