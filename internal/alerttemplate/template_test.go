package alerttemplate_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
)

func TestForGrafana(t *testing.T) {
	for text, want := range map[string]string{
		"nothing to fill in":                                 "nothing to fill in",
		"{{ $labels.service }}":                              "{{ $labels.service }}",
		"costs $value, they say":                             "costs $value, they say",
		"{{ $value | humanize }}":                            "{{ if $values.A }}{{ $values.A.Value | humanize }}{{ else }}[no value]{{ end }}",
		"{{ if gt $value 50.0 }}warm{{ else }}cold{{ end }}": "{{ if $values.A }}{{ if gt $values.A.Value 50.0 }}warm{{ else }}cold{{ end }}{{ else }}[no value]{{ end }}",
		"{{ $v := $value }}{{ $v }}":                         "{{ if $values.A }}{{ $v := $values.A.Value }}{{ $v }}{{ else }}[no value]{{ end }}",
	} {
		if have := alerttemplate.ForGrafana(text); have != want {
			t.Errorf("ForGrafana(%q)\nhave %s\nwant %s", text, have, want)
		}
	}
}

func TestPlain(t *testing.T) {
	have := alerttemplate.Plain(`{{ $value | humanizePercentage }} of {{ $labels.service }} fail`)
	if want := "‹value› of ‹service› fail"; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
}

func TestExpandIsPrometheus(t *testing.T) {
	have, err := alerttemplate.Expand(`{{ $value | humanizePercentage }} of {{ $labels.service }}`, map[string]string{"service": "auth"}, 0.25, "https://prometheus.example")
	if err != nil || have != "25% of auth" {
		t.Errorf("have %q, %v", have, err)
	}
	if _, err := alerttemplate.Expand(`{{ query "up" }}`, nil, 0, ""); err == nil || !strings.Contains(err.Error(), "must not run a query") {
		t.Errorf("a query in a template: %v", err)
	}
}

func TestParse(t *testing.T) {
	if err := alerttemplate.Parse(`{{ $value | humanizePercentage }}`); err != nil {
		t.Error(err)
	}
	if err := alerttemplate.Parse(`{{ $value | humanisePercentage }}`); err == nil {
		t.Error("an unknown function is accepted")
	}
}

func TestLabels(t *testing.T) {
	have := alerttemplate.Labels(`{{ $labels.queue }} of {{ if $labels.service }}{{ $labels.service }}{{ end }}, not $labels.other`)
	if want := []string{"queue", "service", "service"}; !slices.Equal(have, want) {
		t.Errorf("have %v, want %v", have, want)
	}
}

func TestAsVariables(t *testing.T) {
	have := alerttemplate.AsVariables(`{service="{{ $labels.service }}"} | line_format "{{.message}}"`)
	if want := `{service="$label"} | line_format "{{.message}}"`; have != want {
		t.Errorf("have %s, want %s", have, want)
	}
}
