// Package uid makes identifiers that Grafana takes.
package uid

import (
	"crypto/sha256"
	"encoding/hex"
)

// longest is Grafana's limit for the uid of any resource.
const longest = 40

// Short keeps a uid within Grafana's limit; the end of a long one becomes a hash.
func Short(uid string) string {
	if len(uid) <= longest {
		return uid
	}
	sum := sha256.Sum256([]byte(uid))
	return uid[:longest-9] + "-" + hex.EncodeToString(sum[:4])
}
