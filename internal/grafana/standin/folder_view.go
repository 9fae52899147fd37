package standin

import "time"

type folderView struct {
	ID        int64        `json:"id"`
	UID       string       `json:"uid"`
	OrgID     int          `json:"orgId"`
	Title     string       `json:"title"`
	URL       string       `json:"url"`
	HasACL    bool         `json:"hasAcl"`
	CanSave   bool         `json:"canSave"`
	CanEdit   bool         `json:"canEdit"`
	CanAdmin  bool         `json:"canAdmin"`
	CanDelete bool         `json:"canDelete"`
	CreatedBy string       `json:"createdBy"`
	Created   time.Time    `json:"created"`
	UpdatedBy string       `json:"updatedBy"`
	Updated   time.Time    `json:"updated"`
	Version   int          `json:"version,omitempty"`
	ParentUID string       `json:"parentUid,omitempty"`
	Parents   []folderView `json:"parents,omitempty"`
}

func (c *call) viewFolder(f *folder) folderView {
	view := c.viewFolderAlone(f)
	for _, parent := range c.ancestors(f) {
		above := c.viewFolderAlone(parent)
		if !c.traits.parentVersions {
			above.Version = 0
		}
		view.Parents = append(view.Parents, above)
	}
	return view
}

func (c *call) viewFolderAlone(f *folder) folderView {
	edits := c.user.role.edits()
	view := folderView{
		ID: f.id, UID: f.uid, OrgID: c.traits.folderOrg, Title: f.title, URL: folderURL(f.uid, slug(f.title)),
		CanSave: edits, CanEdit: edits, CanAdmin: c.user.role == Admin, CanDelete: edits,
		CreatedBy: f.createdBy, Created: f.created, UpdatedBy: f.updatedBy, Updated: f.updated,
		Version: f.version, ParentUID: f.parent,
	}
	if c.traits.authorsForgotten {
		view.CreatedBy, view.UpdatedBy = nobody, nobody
	}
	return view
}

func folderURL(uid, slug string) string { return "/dashboards/f/" + uid + "/" + slug }
