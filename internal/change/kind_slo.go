package change

import (
	"fmt"
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// slos are objectives; what they mean is the time that may fail in 30 days.
func slos() kind {
	return kind{of: resource.SLO, alike: never,
		added: func(_ *comparison, r *resource.Resource) []Change {
			return whole(Visible, sentence.Say("new SLO: %s, %s of errors allowed in 30 days", percent(r.Body["objective"]), budget(r.Body["objective"])))
		},
		removed: says(Breaking, "SLO removed, and with it its budget and its burn alerts"),
		changed: byFields(Visible, aspect{"objective", Paging, objective}, aspect{"labels/*", Paging, label}),
	}
}

func objective(_ string, before, after any) []said {
	return []said{{before: before, after: after, summary: sentence.Say("objective %s → %s: the error budget of 30 days is %s → %s, and the burn-rate alerts follow it",
		percent(before), percent(after), budget(before), budget(after))}}
}

func percent(ratio any) string {
	value, _ := ratio.(float64)
	return strconv.FormatFloat(value*100, 'g', 10, 64) + " %"
}

// budget is the time that may fail in 30 days if traffic is even.
func budget(ratio any) string {
	value, _ := ratio.(float64)
	left := time.Duration((1 - value) * float64(30*24*time.Hour)).Round(time.Second)
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

func number(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
