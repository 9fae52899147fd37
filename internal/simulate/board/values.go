package board

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// text is a JSON value as text: dashboards have numbers where texts are meant.
func text(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case bool, int, int64, json.Number:
		return fmt.Sprint(v)
	}
	return ""
}

// texts are a JSON list as texts; anything else is a list of one, and an empty list is of an
// empty text.
func texts(value any) []string {
	list, ok := value.([]any)
	if !ok || len(list) == 0 {
		return []string{text(value)}
	}
	all := make([]string, len(list))
	for i, item := range list {
		all[i] = text(item)
	}
	return all
}

// number is a JSON number within bounds; text that is a number counts too.
func number(value any, least, most, otherwise int) int {
	n, err := strconv.ParseFloat(strings.TrimSpace(text(value)), 64)
	if err != nil || math.IsNaN(n) {
		return otherwise
	}
	return int(min(max(n, float64(least)), float64(most)))
}

// distinct are the values, sorted, each once, without an empty one.
func distinct(values []string) []string {
	slices.Sort(values)
	return slices.DeleteFunc(slices.Compact(values), func(v string) bool { return v == "" })
}

func each[From any](all []From, to func(From) string) []string {
	made := make([]string, len(all))
	for i, one := range all {
		made[i] = to(one)
	}
	return made
}
