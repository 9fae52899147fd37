package traceql

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query/variable"
)

// IsTraceID reports whether s is what Grafana looks up as a trace: 32 hex
// digits, or a single variable that will hold them.
func IsTraceID(s string) bool {
	s = strings.TrimSpace(s)
	if s != "" && variable.Len(s) == len(s) {
		return true
	}
	return len(s) == 32 && strings.Trim(s, "0123456789abcdefABCDEF") == ""
}
