package rule

import "time"

// First is how long after the beginning of the trouble the first of some alerts fires, and
// how many of them ever do.
func First(alerts []Alert, begin time.Time) (first time.Duration, firing int) {
	for _, a := range alerts {
		spells := a.Fired()
		if len(spells) == 0 {
			continue
		}
		if after := spells[0].Fired.Sub(begin); firing == 0 || after < first {
			first = after
		}
		firing++
	}
	return first, firing
}

// State is what an alert is in at a time; the later ones are the worse.
type State int

// The states, in Prometheus's words.
const (
	Inactive State = iota
	Pending
	Firing
)

// At is the alert's state at a time.
func (a Alert) At(at time.Time) State {
	for _, s := range a.Spells {
		switch {
		case at.Before(s.Active) || !s.Resolved.IsZero() && !at.Before(s.Resolved):
		case !s.Fired.IsZero() && !at.Before(s.Fired):
			return Firing
		default:
			return Pending
		}
	}
	return Inactive
}
