package standin

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// slug is a title as it stands in addresses.
func slug(title string) string {
	var out strings.Builder
	gap := false
	for _, r := range strings.ToLower(strings.TrimSpace(title)) {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			out.WriteByte('-')
		}
		gap = false
		out.WriteRune(r)
	}
	if out.Len() == 0 || out.Len() > 50 {
		return fmt.Sprintf("%x", sha256.Sum256([]byte(title)))[:36]
	}
	return out.String()
}
