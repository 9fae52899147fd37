package validate

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// clockTime is HH:MM; a timing may end at 24:00.
var (
	clockTime = regexp.MustCompile(`^([01]\d|2[0-3]):[0-5]\d$`)
	endOfDay  = "24:00"
)

// notificationTiming looks at what a mute timing restricts.
func notificationTiming() Check {
	return Check{
		ID: "notification/timing", Severity: Error,
		Title: "mute timings that last for ever, or whose times nobody can read",
		Why:   "A timing without a restriction mutes its route at all times, and nobody hears of anything.",
		Fix:   "Give both From and To as HH:MM, or days, or both.",
		Bad:   `obsgen.MuteTiming{Name: "maintenance", From: "2:00"}`,
		Good:  `obsgen.MuteTiming{Name: "maintenance", Weekdays: []string{"sunday"}, From: "02:00", To: "04:00"}`,
		run: func(s *Subject, r *reporter) {
			for _, timing := range s.Bundle.Notification.MuteTimings {
				for _, fault := range timingFaults(timing) {
					r.report("notification/"+timing.Name, fault)
				}
			}
		},
	}
}

func timingFaults(t obsgen.MuteTiming) []string {
	var faults []string
	if (t.From == "") != (t.To == "") {
		faults = append(faults, "the mute timing sets only one of From and To; set both or neither")
	}
	if t.From != "" && !clockTime.MatchString(t.From) {
		faults = append(faults, fmt.Sprintf("From is %q; write the time as HH:MM", t.From))
	}
	if t.To != "" && t.To != endOfDay && !clockTime.MatchString(t.To) {
		faults = append(faults, fmt.Sprintf("To is %q; write the time as HH:MM", t.To))
	}
	if !restricts(t.Weekdays, "sunday:saturday") && !restricts(t.DaysOfMonth, "1:31", "1:-1") && wholeDay(t) {
		faults = append(faults, "the mute timing mutes all the time; restrict it to days or to From and To")
	}
	return faults
}

// restricts reports whether days are fewer than all.
func restricts(days []string, all ...string) bool {
	return len(days) > 0 && !slices.ContainsFunc(days, func(day string) bool { return slices.Contains(all, strings.ToLower(day)) })
}

func wholeDay(t obsgen.MuteTiming) bool {
	return t.From == "" && t.To == "" || t.From == "00:00" && t.To == endOfDay
}
