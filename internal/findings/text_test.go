package findings

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// People read a finding once, and get a command for every check in it; programs get all.
func TestEqualFindings(t *testing.T) {
	syntax := validate.Finding{Check: "query/syntax", Severity: validate.Error, Definition: "dashboards/a/b", Message: "no"}
	other := syntax
	other.Definition = "dashboards/a/c"
	label := validate.Finding{Check: "catalog/label", Severity: validate.Warning, Definition: "dashboards/a/b", Message: "no"}
	findings := []validate.Finding{syntax, other, syntax, label, syntax}
	want := `dashboards/a/b
  error: no [query/syntax]
dashboards/a/c
  error: no [query/syntax]
dashboards/a/b
  warning: no [catalog/label]

3 findings. Learn more with:
  obsgen explain query/syntax
  obsgen explain catalog/label
`
	var out strings.Builder
	Text(&out, findings)
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
	out.Reset()
	GitHub(&out, findings)
	if got := strings.Count(out.String(), "\n"); got != len(findings) {
		t.Errorf("%d annotations, want %d", got, len(findings))
	}
}
