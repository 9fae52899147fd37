package routing

import (
	"slices"
	"strings"
	"unicode"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Times says how the times of a timing differ: Sundays 02:00–04:00 → 02:00–08:00.
func Times(before, after resource.Object) sentence.Sentence {
	b, a := resource.Objects(before, "time_intervals"), resource.Objects(after, "time_intervals")
	if len(b) == 1 && len(a) == 1 && days(b[0]) == days(a[0]) && place(b[0]) == place(a[0]) {
		return sentence.Say("%s → %s", days(a[0])+" "+hours(b[0]), hours(a[0])+place(a[0]))
	}
	return sentence.Say("%s → %s", TimesOf(before), TimesOf(after))
}

// TimesOf writes the times of a timing for people.
func TimesOf(timing resource.Object) string {
	var all []string
	for _, interval := range resource.Objects(timing, "time_intervals") {
		all = append(all, days(interval)+" "+hours(interval)+place(interval))
	}
	if len(all) == 0 {
		return "never"
	}
	return strings.Join(all, "; ")
}

func hours(interval resource.Object) string {
	var all []string
	for _, span := range resource.Objects(interval, "times") {
		all = append(all, resource.Text(span, "start_time")+"–"+resource.Text(span, "end_time"))
	}
	if len(all) == 0 {
		return "all day"
	}
	return strings.Join(all, ", ")
}

// days are those of the week, the month and the year.
func days(interval resource.Object) string {
	all := []string{weekdays(resource.Texts(interval, "weekdays"))}
	for _, part := range []struct{ key, words string }{{"days_of_month", "on days "}, {"months", "in "}, {"years", "in "}} {
		if texts := resource.Texts(interval, part.key); len(texts) > 0 {
			all = append(all, part.words+strings.Join(texts, ", "))
		}
	}
	return strings.Join(all, " ")
}

func place(interval resource.Object) string {
	if location := resource.Text(interval, "location"); location != "" {
		return " (" + location + ")"
	}
	return ""
}

// weekdays joins three and more that follow each other: Mondays to Fridays.
func weekdays(names []string) string {
	week := resource.Weekdays()
	if len(names) == 0 || len(names) == len(week) {
		return "every day"
	}
	first := slices.Index(week, names[0])
	if len(names) > 2 && first >= 0 && first+len(names) <= len(week) && slices.Equal(week[first:first+len(names)], names) {
		return plural(names[0]) + " to " + plural(names[len(names)-1])
	}
	var all []string
	for _, name := range names {
		all = append(all, plural(name))
	}
	return strings.Join(all, ", ")
}

// plural writes monday as Mondays.
func plural(day string) string {
	for at, letter := range day {
		return string(unicode.ToUpper(letter)) + day[at+len(string(letter)):] + "s"
	}
	return day
}
