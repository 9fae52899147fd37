package plan

import (
	"fmt"
	"maps"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// sides are both forms of an object, made comparable.
type sides struct {
	pair
	entry                    ledger.Entry
	owned                    bool
	wantedForm, liveForm     []*resource.Resource
	wantedHash, liveHash, at string
	marked                   object.Marked
	// lost is the place of a secret that is nowhere any more.
	lost string
	// unchanged is known without a look at either side.
	unchanged bool
}

func (s sides) equal() bool { return object.Equal(s.wantedForm, s.liveForm) }

// recorded is when neither side has changed since the ledger was written. Grafana may keep
// something else than it was sent: writing it again would change nothing, each time anew.
func (s sides) recorded() bool {
	return s.entry.Sent == s.wantedHash && s.entry.Live == s.at && s.entry.Pending == "" && maps.Equal(s.entry.Secrets, s.marked.Fingerprints)
}

// edited reports whether somebody else changed it since it was last written.
func (s sides) edited() bool {
	switch {
	case s.live == nil || s.at == s.entry.Live || s.liveHash == s.entry.Sent:
		return false
	case s.entry.Pending == "":
		return true
	}
	return !s.interrupted()
}

// interrupted is when all that is there was there before, or was about to be written by a run
// that was cut off.
func (s sides) interrupted() bool {
	parts := object.Parts(s.liveForm)
	foreign := slices.ContainsFunc(parts, func(part string) bool { return !slices.Contains(s.entry.Parts, part) })
	return s.liveHash == s.entry.Pending || len(parts) > 0 && !foreign
}

func (s sides) whoEdited() string {
	if s.live.Edited != "" {
		return fmt.Sprintf("it was changed in Grafana by %s", s.live.Edited)
	}
	return "it was changed in Grafana since the last apply"
}
