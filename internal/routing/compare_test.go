package routing_test

import "testing"

// TestWords changes one thing about the routes of an alert, and shows what is said.
func TestWords(t *testing.T) {
	for name, c := range map[string]struct {
		before, after string
		want          []string
	}{
		"other words":      {`, receiver: on-call}`, `, receiver: office}`, []string{`OvenCold [routing] notifies PagerDuty → “Slack #bakery”`}},
		"other people":     {`, receiver: on-call}`, `, receiver: mill}`, []string{`OvenCold [routing] notifies “PagerDuty of on-call” → “PagerDuty of mill”`}},
		"the same people":  {`, receiver: office}`, `, receiver: chat}`, nil},
		"nobody now":       {`, receiver: on-call}`, `, receiver: nowhere}`, []string{`OvenCold [routing] no longer notifies anybody; until now it notified PagerDuty`}},
		"nobody before":    {`, receiver: nowhere}`, `, receiver: on-call}`, []string{`OvenCold [routing] notifies PagerDuty; until now it notified nobody`}},
		"repeat":           {`, repeat_interval: 1h}`, `, repeat_interval: 90m}`, []string{`OvenCold [routing/repeat] repeats every 1h → 1h30m`}},
		"repeat, inherits": {`, repeat_interval: 4h}`, `}`, nil},
		"wait":             {`, group_wait: 0s}`, `}`, []string{`OvenCold [routing/wait] waits 0s → 30s before the first notification`}},
		"interval":         {`, group_interval: 1m}`, `}`, []string{`OvenCold [routing/interval] waits 1m → 5m before news of the same group`}},
		"grouping":         {`}`, `, group_by: [oven, alertname]}`, []string{`OvenCold [routing/group] grouped by alertname → “alertname, oven”`}},
		"grouping by all":  {`}`, `, group_by: ["..."]}`, []string{`OvenCold [routing/group] grouped by alertname → “all labels”`}},
		"muted":            {`}`, `, mute_time_intervals: [night]}`, []string{`OvenCold [routing/mute/night] now muted during night (“every day 22:00–24:00”)`}},
		"muted by two":     {`, mute_time_intervals: [day]}`, `, mute_time_intervals: [night, day]}`, []string{`OvenCold [routing/mute/night] now muted during night (“every day 22:00–24:00”)`}},
		"muted no longer":  {`, mute_time_intervals: [night]}`, `}`, []string{`OvenCold [routing/mute/night] no longer muted during night (“every day 22:00–24:00”)`}},
		"active":           {`}`, `, active_time_intervals: [day]}`, []string{`OvenCold [routing/active] now notifies only during day`}},
		"active no longer": {`, active_time_intervals: [day]}`, `}`, []string{`OvenCold [routing/active] no longer notifies only during day, but at any time`}},
		"active otherwise": {`, active_time_intervals: [day]}`, `, active_time_intervals: [night]}`, []string{`OvenCold [routing/active] notifies only during day → night`}},
	} {
		t.Run(name, func(t *testing.T) {
			side := func(text string) []string {
				return []string{rules(oven), routes("  routes:\n  - {matchers: [severity=\"critical\"]" + text + "\n")}
			}
			want(t, compare(t, side(c.before), side(c.after)), c.want...)
		})
	}
}

// TestUngrouped: a tree that groups by nothing.
func TestUngrouped(t *testing.T) {
	plain := []string{rules(oven), "route: {receiver: office}" + receivers}
	grouped := []string{rules(oven), routes("")}
	want(t, compare(t, plain, grouped), `OvenCold [routing/group] now grouped by alertname`)
	want(t, compare(t, grouped, plain), `OvenCold [routing/group] no longer grouped by alertname: all of its route comes as one`)
}

// TestSeveralDestinations: routes that go on lead to several receivers.
func TestSeveralDestinations(t *testing.T) {
	side := func(texts string) []string { return []string{rules(oven), routes("  routes:\n" + texts)} }
	const both = "  - {matchers: [severity=critical], receiver: on-call, continue: true}\n  - {matchers: [severity=critical], receiver: office}\n"
	for name, c := range map[string]struct {
		after string
		want  []string
	}{
		"order":    {"  - {matchers: [severity=critical], receiver: office, continue: true}\n  - {matchers: [severity=critical], receiver: on-call}\n", nil},
		"stops":    {"  - {matchers: [severity=critical], receiver: on-call}\n  - {matchers: [severity=critical], receiver: office}\n", []string{`OvenCold [routing] notifies “PagerDuty, Slack #bakery” → PagerDuty`}},
		"one mute": {"  - {matchers: [severity=critical], receiver: on-call, continue: true}\n  - {matchers: [severity=critical], receiver: office, mute_time_intervals: [night]}\n", []string{`OvenCold [routing/mute/night] muted during night (“every day 22:00–24:00”) only on the way to “Slack #bakery”`}},
		"one rare": {"  - {matchers: [severity=critical], receiver: on-call, continue: true}\n  - {matchers: [severity=critical], receiver: office, repeat_interval: 1d}\n", []string{`OvenCold [routing/repeat] repeats every 4h → “1d for office and 4h for on-call”`}},
		"one active": {"  - {matchers: [severity=critical], receiver: on-call, continue: true}\n  - {matchers: [severity=critical], receiver: office, active_time_intervals: [day]}\n",
			[]string{`OvenCold [routing/active] now notifies only during “day for office”`}},
	} {
		t.Run(name, func(t *testing.T) { want(t, compare(t, side(both), side(c.after)), c.want...) })
	}
}

// TestTimes: the times of a timing that an alert meets.
func TestTimes(t *testing.T) {
	for _, use := range []struct{ key, want string }{
		{"mute_time_intervals", `OvenCold [routing/mute/night] muted during night: “every day 22:00–24:00” → 20:00–24:00`},
		{"active_time_intervals", `OvenCold [routing/active/night] notifies only during night: “every day 22:00–24:00” → 20:00–24:00`},
	} {
		config := routes("  routes:\n  - {matchers: [severity=critical], " + use.key + ": [night]}\n")
		want(t, compare(t, []string{rules(oven), config}, []string{rules(oven), replaced(config, "22:00\", end_time: \"24", "20:00\", end_time: \"24")}), use.want)
	}
}

// TestNoRoutes: where no routes are given on a side, nothing is known of each alert.
func TestNoRoutes(t *testing.T) {
	want(t, compare(t, []string{rules(oven)}, []string{rules(oven), routes("")}))
	want(t, compare(t, []string{rules(oven), routes("")}, []string{rules(oven)}))
}

// TestRenamedTiming: other times are news, another name is not.
func TestRenamedTiming(t *testing.T) {
	config := routes("  routes:\n  - {matchers: [severity=critical], mute_time_intervals: [night]}\n")
	dark := replaced(config, "night", "dark")
	want(t, compare(t, []string{rules(oven), config}, []string{rules(oven), dark}))
	want(t, compare(t, []string{rules(oven), config}, []string{rules(oven), replaced(dark, "22:00\", end", "21:00\", end")}),
		`OvenCold [routing/mute/dark] now muted during dark (“every day 21:00–24:00”)`, `OvenCold [routing/mute/night] no longer muted during night (“every day 22:00–24:00”)`)
}
