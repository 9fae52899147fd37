package template

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// date is a time in milliseconds since 1970: iso, seconds, ms, or a layout of Moment.js.
func date(v Value, layout string) string {
	milliseconds, err := strconv.ParseInt(v.joined(","), 10, 64)
	if err != nil {
		return "NaN"
	}
	at := time.UnixMilli(milliseconds).UTC()
	switch layout {
	case "", "iso":
		return at.Format("2006-01-02T15:04:05.000Z")
	case "ms":
		return v.joined(",")
	case "seconds":
		return strconv.FormatInt((milliseconds+500)/1000, 10)
	}
	if v.Zone != nil {
		at = at.In(v.Zone)
	}
	return token.ReplaceAllStringFunc(layout, func(t string) string { return dated(at, t) })
}

var token = regexp.MustCompile(`\[[^\]]*\]|YYYY|YY|Q|MMMM|MMM|MM|M|DDDD|DDD|DD|D|dddd|ddd|d|E|WW|W|HH|H|hh|h|mm|m|ss|s|SSS|SS|S|A|a|ZZ|Z|X|x`)

// dated is one part of a layout.
func dated(at time.Time, token string) string {
	if layout, ok := layouts()[token]; ok {
		return at.Format(layout)
	}
	_, week := at.ISOWeek()
	switch token {
	case "Q":
		return strconv.Itoa((int(at.Month()) + 2) / 3)
	case "DDDD":
		return at.Format("002")
	case "DDD":
		return strconv.Itoa(at.YearDay())
	case "d":
		return strconv.Itoa(int(at.Weekday()))
	case "E":
		return strconv.Itoa((int(at.Weekday())+6)%7 + 1)
	case "W":
		return strconv.Itoa(week)
	case "WW":
		return padded(week, 2)
	case "H":
		return strconv.Itoa(at.Hour())
	case "SSS":
		return padded(at.Nanosecond()/int(time.Millisecond), 3)
	case "SS":
		return padded(at.Nanosecond()/int(10*time.Millisecond), 2)
	case "S":
		return strconv.Itoa(at.Nanosecond() / int(100*time.Millisecond))
	case "X":
		return strconv.FormatInt(at.Unix(), 10)
	case "x":
		return strconv.FormatInt(at.UnixMilli(), 10)
	}
	return strings.Trim(token, "[]")
}

func padded(n, digits int) string {
	text := strconv.Itoa(n)
	return strings.Repeat("0", max(0, digits-len(text))) + text
}

// layouts are those that Go has a form for.
func layouts() map[string]string {
	return map[string]string{
		"YYYY": "2006", "YY": "06", "MMMM": "January", "MMM": "Jan", "MM": "01", "M": "1", "DD": "02", "D": "2",
		"dddd": "Monday", "ddd": "Mon", "HH": "15", "hh": "03", "h": "3", "mm": "04", "m": "4", "ss": "05", "s": "5",
		"A": "PM", "a": "pm", "Z": "-07:00", "ZZ": "-0700",
	}
}
