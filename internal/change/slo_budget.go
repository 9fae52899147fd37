package change

import (
	"fmt"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// objective says what an objective means in time, and when the alerts fire now.
func (c *comparison) objective(alerts []*resource.Resource) say {
	return func(_ string, before, after any) []said {
		summary := sentence.Say("objective %s → %s: %s of errors allowed in 30 days instead of %s",
			percent(before), percent(after), budget(after), budget(before))
		return []said{{before: before, after: after, summary: summary.Then(c.needs(alerts, left(before), left(after)))}}
	}
}

// left is the ratio that may fail.
func left(objective any) float64 {
	value, _ := objective.(float64)
	return 1 - value
}

func percent(ratio any) string {
	value, _ := ratio.(float64)
	return strconv.FormatFloat(value*100, 'g', 10, 64) + " %"
}

// budget is the time that may fail in 30 days if traffic is even.
func budget(objective any) string {
	left := time.Duration(left(objective) * float64(30*24*time.Hour)).Round(time.Second)
	hours, minutes, seconds := int(left.Hours()), int(left.Minutes())%60, int(left.Seconds())%60
	switch {
	case hours > 0:
		return fmt.Sprintf("%d h %02d min", hours, minutes)
	case minutes > 0 && seconds > 0:
		return fmt.Sprintf("%d min %02d s", minutes, seconds)
	case minutes > 0:
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d s", seconds)
}
