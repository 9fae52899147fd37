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
		text, _ := scalarText(object[key])
		if text = canonicalDuration(text); text == "0s" {
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
	seconds, err := strconv.ParseFloat(text, 64)
	if d := time.Duration(seconds * float64(time.Second)); err == nil && d.Seconds() == seconds {
		return model.Duration(d).String()
	}
	return text
}
