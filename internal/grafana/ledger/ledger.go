// Package ledger keeps in Grafana itself what obsgen made there: which objects are a
// bundle's, and what they were like when it last wrote them. So two machines agree, a
// change by hand is seen, and only one of them writes at a time.
//
// The ledger is a dashboard, one for each bundle, in a folder of its own. Dashboards are
// the one thing that every version of Grafana keeps with a version number, refuses to
// overwrite unseen, and shows to people. No resource is marked: labels would change the
// identity of alerts, and most kinds have no place for a mark.
package ledger

import (
	"crypto/rand"
	"encoding/json"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// Ledger is what obsgen knows of a bundle's objects in one Grafana.
type Ledger struct {
	// Bundle is the bundle's name, Title its name for people.
	Bundle string `json:"bundle"`
	Title  string `json:"title"`
	// Salt goes into the fingerprints of secrets.
	Salt []byte `json:"salt"`
	// Entries are the objects that the bundle owns.
	Entries map[object.Key]Entry `json:"entries"`
	// From is the commit of the definitions that were last applied.
	From *Commit `json:"from,omitempty"`
	// Claim is held by the run that is writing now, or was cut off while it did.
	Claim *Claim `json:"claim,omitempty"`

	version int           // of the dashboard; 0 if there is none yet
	age     time.Duration // since it was last written, by the server's clock
	memo    *sync.Map     // fingerprints that have been made: each is slow
}

// Lease is how long a claim holds without being renewed.
const Lease = time.Minute

// Held is how long the claim of another run still holds; 0 if there is none, or it has
// lapsed because its run was cut off.
func (l *Ledger) Held() time.Duration {
	if l.Claim == nil {
		return 0
	}
	return max(0, Lease-l.age)
}

// Entry is what is known of one object.
type Entry struct {
	// Sent is the hash of what was last sent, Live the fingerprint of what Grafana made of
	// it. Both are empty until a first write has been confirmed.
	Sent string `json:"sent,omitempty"`
	Live string `json:"live,omitempty"`
	// Version is that of a dashboard, as last written.
	Version int `json:"version,omitempty"`
	// Body is the digest of the very bytes that Sent is the hash of: equal bytes need not
	// be looked into.
	Body string `json:"body,omitempty"`
	// Secrets are the fingerprints of the secrets that were sent, by their place.
	Secrets map[string]string `json:"secrets,omitempty"`
	// Pending is the hash of what is about to be written.
	Pending string `json:"pending,omitempty"`
	// Parts are what a run that is cut off while it writes this may leave: see object.Parts.
	Parts []string `json:"parts,omitempty"`
	// Members are the rules of a group, as last written.
	Members []string `json:"members,omitempty"`
	// Title helps people who read the ledger, and finds what has no uid of its own.
	Title string `json:"title,omitempty"`
}

// Commit is a state of the definitions.
type Commit struct {
	Hash string    `json:"hash"`
	At   time.Time `json:"at"`
}

func (c Commit) String() string { return c.Hash + " of " + c.At.UTC().Format(time.RFC3339) }

// Claim says who is writing.
type Claim struct {
	// ID tells runs apart.
	ID string `json:"id"`
	// By names the machine and process for people.
	By string `json:"by"`
	// Renewed counts how often the claim was renewed.
	Renewed int `json:"renewed,omitempty"`
}

func empty(bundle, title string) *Ledger {
	salt := make([]byte, 16)
	rand.Read(salt) //nolint:errcheck // it never fails
	return &Ledger{Bundle: bundle, Title: title, Salt: salt, Entries: map[object.Key]Entry{}, memo: new(sync.Map)}
}

// Exists reports whether the ledger is in Grafana already.
func (l *Ledger) Exists() bool { return l.version > 0 }

// Version moves with every write to the ledger.
func (l *Ledger) Version() int { return l.version }

// Clone is a copy that can be changed on its own.
func (l *Ledger) Clone() *Ledger {
	clone := *l
	clone.Entries = maps.Clone(l.Entries)
	return &clone
}

// Keys are the owned objects, in the order of their kinds.
func (l *Ledger) Keys() []object.Key {
	return slices.SortedFunc(maps.Keys(l.Entries), object.Compare)
}

// Owns reports whether an object is the bundle's.
func (l *Ledger) Owns(key object.Key) bool {
	_, owned := l.Entries[key]
	return owned
}

func (l *Ledger) encoded() string {
	text, err := json.Marshal(l)
	if err != nil {
		panic("ledger: " + err.Error()) // made of maps and texts
	}
	return string(text)
}
