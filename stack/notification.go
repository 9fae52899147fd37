// Package stack defines what surrounds the dashboards and rules: who is notified, and how.
package stack

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

// Contacts, by what they are for.
const (
	onCall    = "on-call"
	team      = "team"
	security  = "security"
	heartbeat = "heartbeat"
)

// Notification says who hears of what: critical alerts page, warnings go to the team's
// channel, and the Watchdog to a dead man's switch.
func Notification() obsgen.Notification {
	return obsgen.Notification{
		Contacts:    contacts(),
		Route:       route(),
		Inhibitions: inhibitions(),
		MuteTimings: []obsgen.MuteTiming{maintenance()},
		Templates:   []obsgen.Template{messages()},
		Mail:        obsgen.Mail{Smarthost: "smtp:25", From: "alerts@ltv-assistant.example"},
	}
}

// route groups by alert and service, so that ten instances make one message. A repeated
// page every four hours says that it is still going on.
func route() obsgen.Route {
	return obsgen.Route{
		Contact: team, GroupBy: []string{"alertname", "service"},
		GroupWait: 30 * time.Second, GroupInterval: 5 * time.Minute, RepeatInterval: 12 * time.Hour,
		Routes: []obsgen.Route{
			{Contact: heartbeat, Match: only(obsgen.Equal("alertname", "Watchdog")), GroupBy: []string{"alertname"}, GroupWait: 10 * time.Second, GroupInterval: 5 * time.Minute, RepeatInterval: 30 * time.Minute},
			{Contact: onCall, Match: only(obsgen.Equal("severity", "critical")), RepeatInterval: 4 * time.Hour},
			{Contact: security, Match: only(obsgen.Equal("category", "security"))},
			{Contact: team, Match: only(obsgen.Equal("severity", "warning")), Mute: []string{maintenanceName}},
		},
	}
}

// inhibitions keep the messages to the cause: a service that is down has no use for
// messages about its latency, and a page makes the ticket about the same thing redundant.
func inhibitions() []obsgen.Inhibition {
	return []obsgen.Inhibition{
		{
			Source: only(obsgen.Matches("alertname", "ServiceDown|TargetAbsent")),
			Target: only(obsgen.NotMatches("alertname", "ServiceDown|TargetAbsent|Watchdog")),
			Equal:  []string{"service"},
		},
		{
			Source: only(obsgen.Equal("severity", "critical"), obsgen.NotEqual("slo", "")),
			Target: only(obsgen.Equal("severity", "warning"), obsgen.NotEqual("slo", "")),
			Equal:  []string{"slo"},
		},
	}
}

func only(matchers ...obsgen.Matcher) []obsgen.Matcher { return matchers }

const maintenanceName = "maintenance"

// maintenance is the weekly window in which warnings wait; pages never do.
func maintenance() obsgen.MuteTiming {
	return obsgen.MuteTiming{Name: maintenanceName, Weekdays: []string{"sunday"}, From: "02:00", To: "04:00", Location: "UTC"}
}
