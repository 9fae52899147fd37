package resource

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
)

func newTimeInterval(kind Kind, from Object) *Resource {
	name := Text(from, "name")
	body := Object{"time_intervals": canonicalIntervals(from)}
	return &Resource{Kind: kind, UID: name, Title: name, Body: cleanObject(body)}
}

// canonicalIntervals are in one order: a time is muted that is in any of them.
func canonicalIntervals(from Object) []any {
	var all []any
	for _, interval := range Objects(from, "time_intervals") {
		made := copied(interval)
		if days := weekdays(Texts(interval, "weekdays")); len(days) > 0 {
			made["weekdays"] = anyTexts(days)
		}
		made["times"] = sortedByText(List(interval, "times"))
		dropDefaults(made, Object{"location": "UTC"})
		all = append(all, cleanObject(made))
	}
	return sortedByText(all)
}

func sortedByText(list []any) []any {
	text := func(value any) string {
		encoded, _ := json.Marshal(value)
		return string(encoded)
	}
	return slices.SortedFunc(slices.Values(list), func(a, b any) int { return cmp.Compare(text(a), text(b)) })
}

// weekdays lists each day of ranges such as monday:friday, from Sunday on, as
// Alertmanager counts. What is no day is left as it is.
func weekdays(given []string) []string {
	days := Weekdays()
	var all []string
	for _, text := range given {
		first, last, isRange := strings.Cut(strings.ToLower(text), ":")
		from, to := slices.Index(days, first), slices.Index(days, last)
		switch {
		case isRange && from >= 0 && to >= from:
			all = append(all, days[from:to+1]...)
		case !isRange && from >= 0:
			all = append(all, first)
		default:
			return given
		}
	}
	slices.SortFunc(all, func(a, b string) int { return cmp.Compare(slices.Index(days, a), slices.Index(days, b)) })
	return slices.Compact(all)
}

// Weekdays are in the order of Alertmanager.
func Weekdays() []string {
	return []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
}
