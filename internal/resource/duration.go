package resource

import (
	"strconv"
	"time"

	"github.com/prometheus/common/model"
)

// canonicalDurations writes durations one way: 300s, 5m0s and the number 300, which is
// seconds, are 5m. No duration is the same as zero.
func canonicalDurations(object Object, keys ...string) {
	for _, key := range keys {
		text := ""
		switch v := object[key].(type) {
		case string:
			text = canonicalDuration(v)
		case float64:
			text = canonicalDuration(strconv.FormatFloat(v, 'f', -1, 64) + "s")
		}
		if text == "0s" {
			text = ""
		}
		if object[key] = text; text == "" {
			delete(object, key)
		}
	}
}

func canonicalDuration(text string) string {
	if d, err := model.ParseDuration(text); err == nil {
		return d.String()
	}
	if d, err := time.ParseDuration(text); err == nil { // 5m0s, 1.5h
		return model.Duration(d).String()
	}
	return text
}
