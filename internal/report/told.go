package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// told is who is notified about the resources, unless the changes say so.
func (g group) told() change.Recipients {
	for _, c := range g.Changes {
		if isTold(c) {
			return c.Told
		}
	}
	return nil
}

func isTold(c change.Change) bool { return len(c.Told) > 0 && !says(c, c.Told.String()) }

// tell is the verb for it: an alert tells somebody, of all else its alerts do.
func (g group) tell() string {
	several := len(g.Also) > 0
	switch isAlert := g.Kind == "alert" || g.Kind == "grafana-alert"; {
	case isAlert && several:
		return "tell"
	case isAlert:
		return "tells"
	case several:
		return "their alerts tell"
	}
	return "its alerts tell"
}

// receivers names who is told, by the names of receivers: those who surely are, then the
// alternatives.
func receivers(told change.Recipients) sentence.Sentence {
	var sure, alternatives []sentence.Sentence
	for _, r := range told {
		if r.Sometimes {
			alternatives = append(alternatives, sentence.Say("%s", r.Receiver))
		} else {
			sure = append(sure, sentence.Say("%s", r.Receiver))
		}
	}
	if len(alternatives) > 0 {
		sure = append(sure, sentence.Join(alternatives, " or "))
	}
	return sentence.Join(sure, ", ")
}

// legend is what each receiver does, once. Of what is gone, receivers are as they were
// before; those of today come first.
func legend(changes []change.Change) change.Recipients {
	var all change.Recipients
	known := map[string]bool{}
	for _, gone := range []bool{false, true} {
		for _, c := range changes {
			for _, r := range c.Told {
				if isTold(c) && (c.Impact == change.Breaking) == gone && !known[r.Receiver] && strings.Join(r.By, "") != r.Receiver {
					known[r.Receiver] = true
					all = append(all, r)
				}
			}
		}
	}
	return all
}
