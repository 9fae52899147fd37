package validate

import "github.com/ltv-assistant/obsgen"

func notificationTimingExamples() []example {
	timing := func(change func(*obsgen.MuteTiming)) func(*obsgen.Bundle) {
		return notify(func(n *obsgen.Notification) { change(&n.MuteTimings[0]) })
	}
	return []example{
		{"a beginning without an end", timing(func(m *obsgen.MuteTiming) { m.To = "" }), []string{
			"notification/config notification: both start and end times must be provided",
			"notification/timing notification/maintenance: the mute timing sets only one of From and To; set both or neither",
		}},
		{"an end without a beginning", timing(func(m *obsgen.MuteTiming) { m.From = "" }), []string{
			"notification/timing notification/maintenance: the mute timing sets only one of From and To; set both or neither",
		}},
		{"an hour of one digit", timing(func(m *obsgen.MuteTiming) { m.From = "2:00" }), []string{
			"notification/config notification: couldn't parse timestamp 2:00, invalid format",
			`notification/timing notification/maintenance: From is "2:00"; write the time as HH:MM`,
		}},
		{"an end that is no time", timing(func(m *obsgen.MuteTiming) { m.To = "4 o'clock" }), []string{
			`notification/config notification: couldn't parse timestamp 4 o'clock, invalid format`,
			`notification/timing notification/maintenance: To is "4 o'clock"; write the time as HH:MM`,
		}},
		{"no restriction", timing(func(m *obsgen.MuteTiming) { *m = obsgen.MuteTiming{Name: m.Name} }), []string{
			"notification/timing notification/maintenance: the mute timing mutes all the time; restrict it to days or to From and To",
		}},
		{"all day, every day", timing(func(m *obsgen.MuteTiming) { m.Weekdays, m.From, m.To = nil, "00:00", "24:00" }), []string{
			"notification/timing notification/maintenance: the mute timing mutes all the time; restrict it to days or to From and To",
		}},
		{"all days of a week and a month", timing(func(m *obsgen.MuteTiming) {
			*m = obsgen.MuteTiming{Name: m.Name, Weekdays: []string{"sunday:saturday"}, DaysOfMonth: []string{"1:31"}}
		}), []string{
			"notification/timing notification/maintenance: the mute timing mutes all the time; restrict it to days or to From and To",
		}},
		{"until the end of a day", timing(func(m *obsgen.MuteTiming) { m.To = "24:00" }), nil},
		{"a day of the month", timing(func(m *obsgen.MuteTiming) { *m = obsgen.MuteTiming{Name: m.Name, DaysOfMonth: []string{"1"}} }), nil},
	}
}
