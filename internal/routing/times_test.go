package routing_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
)

func TestTimesInWords(t *testing.T) {
	read := func(text string) resource.Object {
		all := set(t, "route: {receiver: a}\nreceivers: []\ntime_intervals: [{name: a, time_intervals: ["+text+"]}]\n")
		return all.Resources[1].Body
	}
	for text, want := range map[string]string{
		`{weekdays: [sunday], times: [{start_time: "02:00", end_time: "04:00"}]}`:                       "Sundays 02:00–04:00",
		`{weekdays: ["monday:friday"], location: Europe/Berlin}`:                                        "Mondays to Fridays all day (Europe/Berlin)",
		`{weekdays: [friday, monday], location: UTC}`:                                                   "Mondays, Fridays all day",
		`{weekdays: ["saturday:sunday"]}`:                                                               "Saturday:sundays all day", // Alertmanager refuses it
		`{times: [{start_time: "09:00", end_time: "17:00"}, {start_time: "06:00", end_time: "07:00"}]}`: "every day 06:00–07:00, 09:00–17:00",
		`{days_of_month: ["1:5", "-1"], months: [december], years: ["2025"]}`:                           "every day on days 1:5, -1 in december in 2025 all day",
		`{weekdays: [sunday]}, {weekdays: [saturday]}`:                                                  "Saturdays all day; Sundays all day",
		``: "never",
	} {
		if have := routing.TimesOf(read(text)); have != want {
			t.Errorf("%s: %s, want %s", text, have, want)
		}
	}
	const sunday = `{weekdays: [sunday], times: [{start_time: "02:00", end_time: "0%s:00"}]}`
	want(t, []string{
		routing.Times(read(replaced(sunday, "%s", "4")), read(replaced(sunday, "%s", "8"))).String(),
		routing.Times(read(replaced(sunday, "%s", "4")), read(replaced(replaced(sunday, "%s", "4"), "sunday", "friday"))).String(),
	}, "“Sundays 02:00–04:00” → 02:00–08:00", "“Sundays 02:00–04:00” → “Fridays 02:00–04:00”")
}
