package gocode

import "github.com/ltv-assistant/obsgen/internal/resource"

// MuteTiming writes a mute timing. A definition has one interval with one range of hours.
func MuteTiming(body map[string]any) (string, error) {
	f, err := newFields(body)
	if err != nil {
		return "", failed("the mute timing", err)
	}
	l := newLiteral("obsgen.MuteTiming")
	name := f.text("name")
	l.set("Name", text(name))
	f.ignore("version", "provenance", "orgId")
	for i, interval := range f.each("time_intervals") {
		if i == 0 {
			l.interval(interval)
			continue
		}
		l.note("TODO: a definition has one interval; give this one a mute timing of its own: " + asJSON(interval.all))
	}
	l.noteLeft(f, f.left())
	return finished("the mute timing", name, l, f)
}

func (l *literal) interval(f *fields) {
	l.set("Weekdays", texts(f.texts("weekdays")))
	l.set("DaysOfMonth", texts(f.texts("days_of_month")))
	for i, hours := range f.each("times") {
		from, to := hours.text("start_time"), hours.text("end_time")
		if i == 0 {
			l.set("From", text(from))
			l.set("To", text(to))
			continue
		}
		l.note("TODO: a definition has one range of hours; give this one a mute timing of its own: " + from + " to " + to)
	}
	if location := f.text("location"); location != "UTC" { // the default
		l.set("Location", text(location))
	}
	for _, key := range resource.Keys(f.left()) {
		l.note("TODO: not in the definition, so it mutes more than in Grafana: " + key + " = " + asJSON(f.all[key]))
	}
}
