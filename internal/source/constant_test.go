package source_test

import (
	"path/filepath"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/source"
)

// Two packages may give one name to different constants, and a file may use what a later
// one declares.
func TestConstantsBelongToTheirPackage(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"go.mod":           "module x\n",
		"alerts/a.go":      "package alerts\n\nvar a = Rule{Name: Cold}\n\nvar b = Rule{Name: runbooks.Cold}\n\nvar c = Rule{Name: None}\n",
		"alerts/z.go":      "package alerts\n\nconst Cold, Hot = \"TooCold\", \"TooHot\"\n",
		"runbooks/cold.go": "package runbooks\n\nconst Cold = \"ColdBook\"\n",
		"vendor/x/a.go":    "package x\n\nvar a = Rule{Name: \"Vendored\"}\n",
		".hidden/a.go":     "package x\n\nvar a = Rule{Name: \"Hidden\"}\n",
	} {
		write(t, filepath.Join(dir, name), content)
	}
	index := source.Scan(dir)
	for name, want := range map[string]source.Place{
		"TooCold":  {File: "alerts/a.go", Line: 3},
		"ColdBook": {File: "alerts/a.go", Line: 5},
		"TooHot":   {File: "alerts/z.go", Line: 3}, // only a text: no definition has it
		"Vendored": {},
		"Hidden":   {},
		"None":     {},
		"":         {},
	} {
		if got := index.Find(name); got != want {
			t.Errorf("%q is at %v, want %v", name, got, want)
		}
	}
}

func TestScanOfNothing(t *testing.T) {
	if got := source.Scan(filepath.Join(t.TempDir(), "missing")).Find("anything"); got != (source.Place{}) {
		t.Errorf("found %v", got)
	}
}
