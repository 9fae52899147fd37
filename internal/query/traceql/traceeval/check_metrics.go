package traceeval

import (
	"fmt"
	"strconv"

	"github.com/ltv-assistant/obsgen/internal/query/traceql"
)

// checkMetrics refuses the functions whose values depend on Tempo's own buckets.
func checkMetrics(m *traceql.Metrics) error {
	switch m.Op {
	case "quantile_over_time", "histogram_over_time", "compare":
		return fmt.Errorf("%s is not supported: only rate and count, min, max, avg and sum_over_time are", m.Op)
	}
	if err := checkThreshold(m.Compare); err != nil {
		return err
	}
	if m.Field != nil {
		if err := checkFields([]traceql.Expr{m.Field}); err != nil {
			return err
		}
	}
	if m.By == nil {
		return nil
	}
	return checkFields(m.By.Fields)
}

func checkTop(t *traceql.TopK) error {
	if n, err := strconv.Atoi(t.N.Text); err != nil || n <= 0 {
		return fmt.Errorf("%s(%s) is not supported: want a whole number of more than 0", t.Op, t.N.Text)
	}
	return checkThreshold(t.Compare)
}

func checkThreshold(t *traceql.Threshold) error {
	if t == nil {
		return nil
	}
	return fmt.Errorf("%s %s is not supported: Tempo 2 does not compare time series", t.Op, t.Value.Text)
}
