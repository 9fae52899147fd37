package scenarios

import (
	"time"

	"github.com/ltv-assistant/obsgen"
)

const (
	minute = time.Minute
	hour   = time.Hour
	day    = 24 * time.Hour
)

func of(service string) obsgen.Labels { return obsgen.Labels{"service": service} }

// each gives every value of a label the same share.
func each(name string, share float64, values ...string) []obsgen.Share {
	var all []obsgen.Share
	for _, value := range values {
		all = append(all, obsgen.Share{Labels: obsgen.Labels{name: value}, Share: share})
	}
	return all
}

// shares are pairs of a label's value and its share.
func shares(name string, parts map[string]float64) []obsgen.Share {
	var all []obsgen.Share
	for _, value := range sorted(parts) {
		all = append(all, obsgen.Share{Labels: obsgen.Labels{name: value}, Share: parts[value]})
	}
	return all
}

func count(n int) time.Duration { return time.Duration(n) }
