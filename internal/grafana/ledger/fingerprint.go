package ledger

import (
	"encoding/base64"

	"golang.org/x/crypto/argon2"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
)

// Fingerprint stands for a secret: everybody who may read dashboards can see it, so it is
// slow to guess (argon2id, one pass over 64 MiB, RFC 9106) and salted for the ledger and
// the place of the secret.
func (l *Ledger) Fingerprint(key object.Key, path, secret string) string {
	place := key.String() + path + "\x00" + secret
	if known, ok := l.memo.Load(place); ok {
		return known.(string)
	}
	salt := append(append([]byte{}, l.Salt...), key.String()+path...)
	made := base64.RawURLEncoding.EncodeToString(argon2.IDKey([]byte(secret), salt, 1, 64<<10, 2, 16))
	l.memo.Store(place, made)
	return made
}
