package standin

import (
	"net/http"
	"slices"
	"strings"
)

// hit is a folder or a dashboard that was found.
type hit struct {
	id         int64
	uid, title string
	kind, url  string
	tags       []string
	folder     string
	rank       int64
}

const (
	folderHits    = "dash-folder"
	dashboardHits = "dash-db"
)

func search(c *call) (answer, error) {
	if c.number("limit") > 5000 {
		return answer{}, refuse(http.StatusUnprocessableEntity, "Limit is above maximum allowed (5000), use page parameter to access hits beyond limit")
	}
	found := slices.DeleteFunc(c.hits(), func(h hit) bool { return !c.wanted(h) })
	slices.SortFunc(found, func(a, b hit) int {
		if a.kind != b.kind {
			return strings.Compare(b.kind, a.kind) // folders first
		}
		return c.byTitle(a.title, b.title, a.rank, b.rank)
	})
	limit := c.number("limit")
	if limit <= 0 {
		limit = 1000
	}
	views := []object{}
	for _, h := range page(found, limit, c.number("page")) {
		views = append(views, c.viewHit(h))
	}
	return reply(http.StatusOK, views), nil
}

func (c *call) hits() []hit {
	var all []hit
	for _, f := range c.folders {
		all = append(all, hit{f.id, f.uid, f.title, folderHits, folderURL(f.uid, slug(f.title)), []string{}, f.parent, f.id})
	}
	for _, d := range c.dashboards {
		tags := d.tags()
		slices.Sort(tags)
		all = append(all, hit{d.id, d.uid, d.title, dashboardHits, d.url(), tags, d.folder, c.rank(d)})
	}
	return all
}

// rank orders dashboards of one title: by age, or by when they were last indexed.
func (c *call) rank(d *dashboard) int64 {
	if c.traits.storage12 {
		return d.revision
	}
	return d.id
}

func (c *call) viewHit(h hit) object {
	view := object{"id": h.id, "uid": h.uid, "title": h.title, "uri": "db/" + slug(h.title), "url": h.url, "slug": "", "type": h.kind,
		"tags": h.tags, "isStarred": false, "sortMeta": 0}
	if f := c.folders[h.folder]; f != nil {
		view["folderId"], view["folderUid"], view["folderTitle"] = f.id, f.uid, f.title
		view["folderUrl"] = folderURL(f.uid, slug(f.title))
		if c.traits.rawFolderURL {
			view["folderUrl"] = folderURL(f.uid, f.title)
		}
	}
	if c.traits.searchOrg {
		view["orgId"], view["isDeleted"] = 1, false
	}
	return view
}
