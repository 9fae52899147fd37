package dashboards

import (
	"fmt"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/common"
)

// exactly is a LogQL label filter: one of the fields equals what a text box holds, and
// an empty box lets every line through. Nothing can follow \z, the end of the value:
// the second half of the expression matches only while the box is empty.
func exactly(box string, fields ...string) string {
	var some []string
	for _, field := range fields {
		some = append(some, fmt.Sprintf("%s=~`${%s:regex}|.*\\z${%s:regex}`", field, box, box))
	}
	return " | " + strings.Join(some, " or ")
}

// lines counts log lines for each value of the labels; over is $__auto or $__range.
// Lines that are not JSON are left out: Loki refuses a number made of failed lines.
func lines(query, over string, labels ...string) string {
	return fmt.Sprintf(`sum%s (count_over_time(%s | __error__="" [%s]))`, by(labels...), query, over)
}

// mixed is for panels whose queries name their own datasources.
func mixed() common.DataSourceRef {
	kind, uid := "datasource", "-- Mixed --"
	return common.DataSourceRef{Type: &kind, Uid: &uid}
}
