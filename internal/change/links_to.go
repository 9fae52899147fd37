package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// linksTo reports whether a resource links to a dashboard that is another.
func linksTo(r *resource.Resource, uid string) bool {
	return r.UID != uid && mentions(r, func(text string) bool {
		for rest := text; ; {
			_, after, found := strings.Cut(rest, "/d/"+uid)
			if !found {
				return false
			}
			if after == "" || strings.ContainsAny(after[:1], "/?#&) \n") {
				return true
			}
			rest = after
		}
	})
}
