package plan

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// compare brings both sides of an object into canonical form.
func (in Input) compare(p pair) (sides, error) {
	s := sides{pair: p}
	s.entry, s.owned = in.Ledger.Entries[p.key]
	comparer := object.Comparer{Environment: in.Environment, Fingerprint: in.Ledger.Fingerprint, Known: s.entry.Secrets}
	var foundObject *object.Object
	if p.live != nil {
		foundObject = &p.live.Object
	}
	if in.untouched(&s) {
		return s, nil
	}
	var err error
	if s.lost, err = s.lostSecret(); err != nil {
		return s, err
	}
	if s.marked, err = comparer.Mark(p.desired, foundObject); err != nil {
		return s, err
	}
	if p.desired != nil {
		if s.wantedForm, err = in.canonical(*p.desired, s.marked.Desired); err != nil {
			return s, err
		}
		s.wantedHash = object.Hash(s.wantedForm)
	}
	if p.live == nil {
		return s, nil
	}
	if s.liveForm, err = in.canonical(p.live.Object, s.marked.Live); err != nil {
		return s, err
	}
	s.liveHash = object.Hash(s.liveForm)
	s.at = Fingerprint(p.live, s.liveHash)
	return s, nil
}

// untouched spares looking into a dashboard that is as it was when these very bytes were sent:
// there may be thousands.
func (in Input) untouched(s *sides) bool {
	if s.key.Kind != resource.Dashboard || s.desired == nil || s.live == nil || s.entry.Pending != "" {
		return false
	}
	s.at = Fingerprint(s.live, "")
	s.unchanged = s.entry.Live == s.at && s.entry.Body == s.desired.Digest()
	s.wantedHash = s.entry.Sent
	return s.unchanged
}

// Fingerprint changes when an object does. A dashboard's is its version and folder: Grafana
// may keep it a little differently than it was sent.
func Fingerprint(found *live.Found, hash string) string {
	if found.Kind == resource.Dashboard {
		return DashboardFingerprint(found.Version, found.Folder)
	}
	return hash
}

// DashboardFingerprint is that of a dashboard's version in a folder.
func DashboardFingerprint(version int, folder string) string {
	return fmt.Sprintf("v%d in %s", version, folder)
}

// step is what is known of an object before anything is decided.
func (s sides) step() Step {
	step := Step{Live: s.at, Parts: slices.Concat(object.Parts(s.liveForm), object.Parts(s.wantedForm)), Sent: s.wantedHash, Secrets: s.marked.Fingerprints, Missing: s.marked.Missing}
	if s.desired != nil {
		step.Object = *s.desired
		step.Members = members(s.wantedForm)
	}
	if s.live == nil {
		if s.desired == nil {
			step.Object = object.Object{Kind: s.key.Kind, UID: s.key.UID, Title: s.entry.Title}
		}
		return step
	}
	before := s.live.Object
	before.Title = cmp.Or(before.Title, s.entry.Title, step.Object.Title)
	step.Before, step.Version, step.Provenance = &before, s.live.Version, s.live.Provenance
	if s.desired == nil {
		step.Object = before
	}
	return step
}

// members are the rules of a group.
func members(form []*resource.Resource) []string {
	var uids []string
	for _, r := range form {
		if r.Kind == resource.GrafanaAlert {
			uids = append(uids, r.UID)
		}
	}
	return uids
}
