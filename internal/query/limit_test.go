package query_test

import (
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/query"
)

// Queries that would keep the parser busy for minutes are refused at once.
func TestParsePromQLLimits(t *testing.T) {
	for name, expr := range map[string]string{
		"too long":         "up" + strings.Repeat("+up", 20000),
		"too deep":         strings.Repeat("(", 500) + "up" + strings.Repeat(")", 500),
		"nested calls":     strings.Repeat("sum(", 500) + "up" + strings.Repeat(")", 500),
		"too many signs":   strings.Repeat("-", 5000) + "1",
		"never closed":     strings.Repeat("{", 5000),
		"brackets galore":  "up" + strings.Repeat("[", 5000),
		"closed too often": strings.Repeat(")", 5000),
	} {
		if _, err := query.ParsePromQL(expr); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	if _, err := query.ParsePromQL(strings.Repeat("(", 100) + "up" + strings.Repeat(")", 100)); err != nil {
		t.Errorf("100 parentheses: %v", err)
	}
}
