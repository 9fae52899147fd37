package change

import "github.com/ltv-assistant/obsgen/internal/resource"

// renamedOf maps the uid before to the uid after.
func (c *comparison) renamedOf(kind resource.Kind) map[string]string {
	renamed := map[string]string{}
	for _, p := range c.pairs[kind] {
		if p.both() && p.before.UID != p.after.UID {
			renamed[p.before.UID] = p.after.UID
		}
	}
	return renamed
}
