package standin

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// wanted is true if a hit passes all that the query asks for.
func (c *call) wanted(h hit) bool {
	for _, tag := range c.queries("tag") {
		if !slices.Contains(h.tags, tag) {
			return false
		}
	}
	return c.ofType(h) && c.ofUID(h) && c.inFolder(h) && c.query("starred") != "true" &&
		strings.Contains(strings.ToLower(h.title), strings.ToLower(c.query("query")))
}

func (c *call) ofType(h hit) bool {
	kind := c.query("type")
	return kind != folderHits && kind != dashboardHits || kind == h.kind
}

func (c *call) ofUID(h hit) bool {
	uids, ids := c.queries("dashboardUIDs"), c.queries("dashboardIds")
	if len(uids) == 0 {
		uids = c.queries("dashboardUID")
	}
	return len(uids)+len(ids) == 0 || slices.Contains(uids, h.uid) || slices.Contains(ids, strconv.FormatInt(h.id, 10))
}

func (c *call) inFolder(h hit) bool {
	uids := c.queries("folderUIDs")
	return len(uids) == 0 || slices.Contains(uids, cmp.Or(h.folder, "general"))
}
