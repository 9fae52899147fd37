package resource

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"hash/maphash"
)

// Secret is a value that can be compared and is never shown.
type Secret struct {
	value string
	shown string // what of it may be seen; empty is nothing
	mark  bool   // it only stands for a secret, see NewSecret
}

const masked = "(secret)"

// NewSecret hides a value. What stands for a secret, such as a hash of it, will do: two
// that are equal are the same secret.
func NewSecret(value string) Secret { return Secret{value: value, mark: true} }

// Digest tells literal values apart in a hash. What only stands for a secret has none: it is
// compared on its own.
func (s Secret) Digest() string {
	if s.mark {
		return masked
	}
	sum := sha256.Sum256([]byte(s.value))
	return hex.EncodeToString(sum[:])
}

// seed is another one each time the program runs: a hash tells nothing of a secret.
var seed = maphash.MakeSeed()

// Hash is the same for equal secrets as long as the program runs.
func (s Secret) Hash() uint64 { return maphash.Comparable(seed, s) }

func (s Secret) String() string {
	if s.shown != "" {
		return s.shown
	}
	return masked
}

// GoString keeps %#v from showing it.
func (s Secret) GoString() string { return s.String() }

// MarshalJSON hides it.
func (s Secret) MarshalJSON() ([]byte, error) { return json.Marshal(s.String()) }
