package resource

import (
	"math/big"
	"strings"
)

// mode is how scalars are read: YAML and JSON have numbers and bools, but servers read
// many of them as text, to which 1.10 and 1.1 are not the same.
type mode int

const (
	// typed is as YAML and JSON have it.
	typed mode = iota
	// verbatim is the text that is written, in lists too.
	verbatim
	// verbatimValues is an object of such texts.
	verbatimValues
	// verbatimNumbers is for settings: numbers at any depth are text, while bools stay.
	verbatimNumbers
)

// below is how the value of a key is read.
func (m mode) below(key string) mode {
	switch {
	case m == verbatimValues:
		return verbatim
	case m == verbatimNumbers, key == "global", strings.HasSuffix(key, "_configs"): // Alertmanager's
		return verbatimNumbers
	}
	return modeOf(key)
}

// inside is how the items of a list are read.
func (m mode) inside() mode {
	if m == verbatimValues {
		return verbatim
	}
	return m
}

// modeOf knows the keys whose values the servers read as text, in every format.
func modeOf(key string) mode {
	switch key {
	case "name", "title", "uid", "type", "folder", "url", "user", "database", "basicAuthUser", "templates",
		"alert", "record", "expr", "for", "keep_firing_for", "interval", "query_offset",
		"receiver", "matchers", "object_matchers", "group_by", "group_wait", "group_interval", "repeat_interval",
		"mute_time_intervals", "active_time_intervals", "equal",
		"start_time", "end_time", "weekdays", "days_of_month", "months", "years", "location",
		"refId", "condition", "datasourceUid", "dashboardUid":
		return verbatim
	case "labels", "annotations", "match", "match_re", "source_match", "source_match_re", "target_match", "target_match_re":
		return verbatimValues
	}
	return typed
}

// exact is a number, or what is written if it has more digits than a float64 keeps.
func exact(number float64, written string) any {
	if number > -1<<53 && number < 1<<53 {
		return number
	}
	whole, isInt := new(big.Int).SetString(written, 10)
	if kept, _ := big.NewFloat(number).Int(nil); isInt && kept.Cmp(whole) != 0 {
		return written
	}
	return number
}
