package panel_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/panel"
)

func TestEveryQuery(t *testing.T) {
	for name, test := range map[string]struct {
		target panel.Target
		want   string
	}{
		"Prom":    {style.Prom("up", "{{a}}"), `{"datasource":{"type":"prometheus","uid":"metrics"},"editorMode":"code","expr":"up","legendFormat":"{{a}}","range":true,"instant":false,"exemplar":true}`},
		"Now":     {style.Now("up", "{{a}}"), `{"datasource":{"type":"prometheus","uid":"metrics"},"editorMode":"code","expr":"up","legendFormat":"{{a}}","range":false,"instant":true,"exemplar":false}`},
		"Columns": {style.Columns("up"), `{"datasource":{"type":"prometheus","uid":"metrics"},"editorMode":"code","expr":"up","legendFormat":"","range":false,"instant":true,"exemplar":false,"format":"table"}`},
		"Buckets": {style.Buckets("up"), `{"datasource":{"type":"prometheus","uid":"metrics"},"editorMode":"code","expr":"up","legendFormat":"{{le}}","range":true,"instant":false,"exemplar":false,"format":"heatmap"}`},
		"Log":     {style.Log(`{a="b"}`, "{{a}}"), `{"datasource":{"type":"loki","uid":"logs"},"editorMode":"code","expr":"{a=\"b\"}","legendFormat":"{{a}}","queryType":"range"}`},
		"LogNow":  {style.LogNow(`{a="b"}`, "{{a}}"), `{"datasource":{"type":"loki","uid":"logs"},"editorMode":"code","expr":"{a=\"b\"}","legendFormat":"{{a}}","queryType":"instant"}`},
		"Trace":   {style.Trace("{ }"), `{"datasource":{"type":"tempo","uid":"traces"},"query":"{ }","queryType":"traceql","limit":50,"filters":[],"tableType":"traces"}`},
	} {
		t.Run(name, func(t *testing.T) {
			built, err := test.target.Build()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(decoded(t, test.want), decoded(t, encoded(t, built))); diff != "" {
				t.Errorf("query (-want +got):\n%s", diff)
			}
		})
	}
}

func TestLinks(t *testing.T) {
	if got, want := panel.ToDashboard("auth", "service", "${__field.labels.service}", "env", "prod"), "/d/auth?${__url_time_range}&var-service=${__field.labels.service}&var-env=prod"; got != want {
		t.Errorf("ToDashboard = %s, want %s", got, want)
	}
	link, err := panel.DashboardLink("Auth", "auth").Build()
	if err != nil || *link.Url != "/d/auth" || !link.IncludeVars || !link.KeepTime {
		t.Errorf("DashboardLink = %+v, %v", link, err)
	}
	data, err := panel.DataLink("More", "/d/auth").Build()
	if err != nil || data.Title != "More" || *data.Url != "/d/auth" || !data.TargetBlank {
		t.Errorf("DataLink = %+v, %v", data, err)
	}
}

func TestVariables(t *testing.T) {
	variable, err := style.Variable("service", "Service", "label_values(up, service)").Build()
	if err != nil || variable.Name != "service" || variable.Query.Map["query"] != "label_values(up, service)" || !*variable.IncludeAll || *variable.AllValue != ".+" {
		t.Errorf("Variable = %+v, %v", variable, err)
	}
	text, err := panel.TextBox("id", "Id", "Type one.").Build()
	if err != nil || text.Name != "id" || *text.Current.Value.String != "" {
		t.Errorf("Text = %+v, %v", text, err)
	}
}

func TestThresholdsStartWithTheBase(t *testing.T) {
	config, err := panel.Thresholds(panel.Green, panel.From(1, panel.Yellow), panel.From(5, panel.Red)).Build()
	if err != nil {
		t.Fatal(err)
	}
	want := `{"mode":"absolute","steps":[{"value":null,"color":"green"},{"value":1,"color":"yellow"},{"value":5,"color":"red"}]}`
	if diff := cmp.Diff(decoded(t, want), decoded(t, encoded(t, config))); diff != "" {
		t.Errorf("thresholds (-want +got):\n%s", diff)
	}
}

func encoded(t *testing.T, value any) string {
	t.Helper()
	content, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

func decoded(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return value
}
