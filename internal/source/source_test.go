package source_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/source"
)

// An alert and its runbook have one name; each is found in its own file. What another
// module defines, and what does not parse, is not looked at.
func TestDefinition(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"go.mod":                  "module x\n",
		"alerts/cold.go":          "package alerts\n\nvar a = Rule{Name: \"OvenCold\"}\n",
		"runbooks/cold.go":        "package runbooks\n\nconst OvenCold = \"OvenCold\"\n\n\nvar r = Runbook{Name: OvenCold}\n",
		"dashboards/heat.go":      "package dashboards\n\nvar d = Dashboard{UID: \"heat\"}\n",
		"dashboards/heat_rows.go": "package dashboards\n\n\nvar p = Panel{Key: \"now\"}\n",
		"dashboards/cold.go":      "package dashboards\n\nvar p = Panel{Key: \"now\"}\n",
		"datasources/all.go":      "package datasources\n\nvar list = make(\"logs\")\n",
		"alerts/broken.go":        "package alerts\n\nvar a = Rule{Name: \"Broken\"\n",
		"alerts/a_test.go":        "package alerts\n\nvar a = Rule{Name: \"Tested\"}\n",
		"shop/slo.go":             "package shop\n\nvar s = SLO{Name: \"works\"}\n",
		"shop/a.go":               "package shop\n\nvar r = Runbook{Name: \"works\"}\n",
		"another/go.mod":          "module another\n",
		"another/alerts/a.go":     "package alerts\n\nvar a = Rule{Name: \"Another\"}\n",
	} {
		write(t, filepath.Join(dir, name), content)
	}
	index := source.Scan(dir)
	for address, want := range map[string]source.Place{
		"alerts/OvenCold":     {File: "alerts/cold.go", Line: 3},
		"runbooks/OvenCold":   {File: "runbooks/cold.go", Line: 6},
		"dashboards/heat":     {File: "dashboards/heat.go", Line: 3},
		"dashboards/heat/now": {File: "dashboards/heat_rows.go", Line: 4},
		"dashboards/heat/off": {File: "dashboards/heat.go", Line: 3},
		"datasources/logs":    {File: "datasources/all.go", Line: 3},
		"slo/works":           {File: "shop/slo.go", Line: 3},
		"alerts/Broken":       {File: "alerts/cold.go", Line: 1}, // no line: only the kind is known
		"alerts/Tested":       {File: "alerts/cold.go", Line: 1}, // no line: only the kind is known
		"alerts/Another":      {File: "alerts/cold.go", Line: 1}, // no line: only the kind is known
		"bundle":              {},
	} {
		if got := index.Definition(address); got != want {
			t.Errorf("%s is at %v, want %v", address, got, want)
		}
	}
}

func write(t *testing.T, file, content string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}
