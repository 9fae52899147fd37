package build

import (
	"crypto/sha256"
	"encoding/hex"
)

// maxUID is Grafana's limit for the uid of any resource.
const maxUID = 40

// shortUID keeps a uid within Grafana's limit; the end of a long one becomes a hash.
func shortUID(uid string) string {
	if len(uid) <= maxUID {
		return uid
	}
	sum := sha256.Sum256([]byte(uid))
	return uid[:maxUID-9] + "-" + hex.EncodeToString(sum[:4])
}
