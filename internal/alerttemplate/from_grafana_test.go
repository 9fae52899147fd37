package alerttemplate_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
)

func isA(refID string) bool { return refID == "A" }

// What ForGrafana writes is read again.
func TestFromGrafanaUndoesForGrafana(t *testing.T) {
	for _, text := range []string{
		"nothing to fill in",
		"{{ $labels.service }} costs $value",
		"{{ $value | humanize }} of {{ $labels.x }}, {{ $value }}\nand {{ $value | humanizePercentage }}",
		"{{ if gt $value 50.0 }}warm{{ else }}cold{{ end }}",
		"{{ $v := $value }}{{ $v }}\n{{ $v }}",
	} {
		if have := alerttemplate.FromGrafana(alerttemplate.ForGrafana(text), isA); have != text {
			t.Errorf("%q became %q", text, have)
		}
	}
}

// What people write in Grafana's editor.
func TestFromGrafana(t *testing.T) {
	for text, want := range map[string]string{
		"{{ $values.A.Value | humanize }}":                 "{{ $value | humanize }}",
		"{{ $values.A }} and {{ $values.B.Value }}":        "{{ $value }} and {{ $values.B.Value }}",
		"{{ printf \"%.2f\" $values.A.Value }}":            "{{ printf \"%.2f\" $value }}",
		"outside $values.A.Value stays":                    "outside $values.A.Value stays",
		"{{ $values.AB.Value }}{{ $values.A.Labels.job }}": "{{ $values.AB.Value }}{{ $labels.job }}",
	} {
		if have := alerttemplate.FromGrafana(text, isA); have != want {
			t.Errorf("FromGrafana(%q)\nhave %s\nwant %s", text, have, want)
		}
	}
}
