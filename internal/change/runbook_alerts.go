package change

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// alertHeading begins what a generated page repeats of an alert: its severity and times,
// where it is seen, and its query in a fence.
var alertHeading = regexp.MustCompile("^\\| `([^`]+)` \\| .*evaluated every ")

// withoutAlerts leaves out what the lines of a page repeat of some alerts.
func withoutAlerts(lines []string, changed map[string]bool) []string {
	var kept []string
	for len(lines) > 0 {
		heading := alertHeading.FindStringSubmatch(lines[0])
		if heading == nil || !changed[heading[1]] {
			kept, lines = append(kept, lines[0]), lines[1:]
			continue
		}
		lines = afterFence(lines)
	}
	return kept
}

// afterFence is what follows the first code block, and the empty line after it.
func afterFence(lines []string) []string {
	fences := 0
	for i, line := range lines {
		if strings.HasPrefix(line, "```") {
			fences++
		}
		if fences == 2 {
			rest := lines[i+1:]
			if len(rest) > 0 && rest[0] == "" {
				rest = rest[1:]
			}
			return rest
		}
	}
	return nil
}

// changedAlerts are the titles of alerts of which anything is said, or of their groups.
func (c *comparison) changedAlerts() map[string]bool {
	if c.alertsChanged == nil {
		c.alertsChanged = map[string]bool{}
		for _, change := range c.report.Changes {
			if change.Kind == resource.Alert || change.Kind == resource.GrafanaAlert {
				c.alertsChanged[change.Title] = true
			}
			for _, title := range change.Alerts {
				c.alertsChanged[title] = true
			}
		}
	}
	return c.alertsChanged
}
