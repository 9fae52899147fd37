package change

import "github.com/ltv-assistant/obsgen/internal/resource"

// identity is what a resource is known by.
type identity struct {
	kind resource.Kind
	uid  string
}

// tellApart says where resources are of which there are several on a side, in several files:
// each environment may have its own.
func (c *comparison) tellApart() {
	several := map[identity]bool{}
	for _, side := range []side{c.before, c.after} {
		files := map[identity]string{}
		for _, r := range side.Resources {
			known := identity{r.Kind, r.UID}
			if first, twice := files[known]; twice && first != r.File {
				several[known] = true
			}
			files[known] = r.File
		}
	}
	for i, change := range c.report.Changes {
		if several[identity{change.Kind, change.UID}] {
			c.report.Changes[i].Where = change.File
		}
	}
}
