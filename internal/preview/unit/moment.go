package unit

import (
	"strconv"
	"strings"
	"time"
)

// momentTokens are those of moment.js's format, the longest first, and Go's for them.
var momentTokens = []struct{ token, layout string }{
	{"YYYY", "2006"}, {"MMMM", "January"}, {"dddd", "Monday"}, {"SSS", "000"}, {"MMM", "Jan"}, {"ddd", "Mon"},
	{"YY", "06"}, {"MM", "01"}, {"DD", "02"}, {"HH", "15"}, {"hh", "03"}, {"mm", "04"}, {"ss", "05"}, {"ZZ", "-0700"},
	{"M", "1"}, {"D", "2"}, {"h", "3"}, {"m", "4"}, {"s", "5"}, {"A", "PM"}, {"a", "pm"}, {"Z", "-07:00"}, {"z", "MST"},
}

// Moment writes a time in a format of moment.js, such as "YYYY-MM-DD [at] HH:mm".
func Moment(at time.Time, format string) string {
	var out strings.Builder
	for format != "" {
		if end := strings.IndexByte(format, ']'); format[0] == '[' && end > 0 {
			out.WriteString(format[1:end])
			format = format[end+1:]
			continue
		}
		text, length := momentPart(at, format)
		out.WriteString(text)
		format = format[length:]
	}
	return out.String()
}

// momentPart writes what the format begins with.
func momentPart(at time.Time, format string) (string, int) {
	switch {
	case strings.HasPrefix(format, "SSS"):
		return at.Format(".000")[1:], 3
	case format[0] == 'H' && !strings.HasPrefix(format, "HH"):
		return strconv.Itoa(at.Hour()), 1
	case format[0] == 'X':
		return strconv.FormatInt(at.Unix(), 10), 1
	case format[0] == 'x':
		return strconv.FormatInt(at.UnixMilli(), 10), 1
	}
	for _, t := range momentTokens {
		if strings.HasPrefix(format, t.token) {
			return at.Format(t.layout), len(t.token)
		}
	}
	return format[:1], 1
}
