package difference

import (
	"strings"
	"testing"
	"time"
)

// TestLarge asks for an answer in good time whatever the query.
func TestLarge(t *testing.T) {
	for _, test := range [][3]string{
		{"promql", strings.Repeat("a or ", 6000), "b"},
		{"promql", strings.Repeat("a + ", 7000), "b"},
		{"promql", strings.Repeat("sum(", 150), "a" + strings.Repeat(")", 150)},
		{"promql", strings.Repeat("a > 1 and b unless ", 1500), "c"},
		{"promql", "x{" + strings.Repeat(`a="b",`, 5000), "}"},
		{"logql", strings.Repeat("1+", 15000), "1"},
		{"logql", `{a="b"}` + strings.Repeat(`|="x"`, 6000), ""},
		{"logql", `{a="b"}|` + strings.Repeat(`a=1 or a=2 and `, 2000), "b=1"},
		{"traceql", "{" + strings.Repeat(".a+", 10000), ".b > 1 }"},
		{"traceql", "{" + strings.Repeat(".a&&", 8000), ".b }"},
	} {
		query := test[1] + test[2]
		changed := strings.Replace(strings.Replace(query, "a", "c", 2), "1", "3", 3)
		start := time.Now()
		Compare(test[0], query, changed)
		Compare(test[0], query, query+" ")
		Compare(test[0], test[2], query)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%.40s… took %v", query, took)
		}
	}
}
