package function

import (
	"errors"
	"fmt"
	"strconv"
	"text/template"
	"time"
)

// dates has the functions of times. Loki's own zone is taken to be UTC.
func dates() template.FuncMap {
	return template.FuncMap{
		"date":            date,
		"toDate":          func(layout, s string) time.Time { return toDateInZone(layout, "UTC", s) },
		"toDateInZone":    toDateInZone,
		"unixEpoch":       func(t time.Time) string { return strconv.FormatInt(t.Unix(), 10) },
		"unixEpochMillis": func(t time.Time) string { return strconv.FormatInt(t.UnixMilli(), 10) },
		"unixEpochNanos":  func(t time.Time) string { return strconv.FormatInt(t.UnixNano(), 10) },
		"unixToTime":      unixToTime,
		"now":             now,
	}
}

// now has no answer that is the same in every run.
func now() (time.Time, error) {
	return time.Time{}, errors.New("now is not supported: it is another time in every run; use __timestamp__")
}

// date formats a time, or seconds since 1970.
func date(layout string, v any) (string, error) {
	switch v := v.(type) {
	case time.Time:
		return v.UTC().Format(layout), nil
	case int, int32, int64:
		return time.Unix(toInt(v), 0).UTC().Format(layout), nil
	}
	return "", fmt.Errorf("date of %v is not supported: it stands for the time now, which is another in every run", v)
}

// toDateInZone gives the zero time for what it cannot read, and takes UTC for a zone that it does not know.
func toDateInZone(layout, zone, s string) time.Time {
	location, err := time.LoadLocation(zone)
	if err != nil {
		location = time.UTC
	}
	t, _ := time.ParseInLocation(layout, s, location)
	return t
}

// unixToTime tells days, seconds, milliseconds, micro- and nanoseconds by their digits.
func unixToTime(epoch string) (time.Time, error) {
	n, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("unable to parse time '%v': %w", epoch, err)
	}
	switch len(epoch) {
	case 5:
		return time.Unix(n*86400, 0).UTC(), nil
	case 10:
		return time.Unix(n, 0).UTC(), nil
	case 13:
		return time.UnixMilli(n).UTC(), nil
	case 16:
		return time.UnixMicro(n).UTC(), nil
	case 19:
		return time.Unix(0, n).UTC(), nil
	}
	return time.Time{}, fmt.Errorf("unable to parse time '%v': it has %d digits", epoch, len(epoch))
}
