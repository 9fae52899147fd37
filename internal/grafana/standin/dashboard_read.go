package standin

import (
	"maps"
	"net/http"
	"time"
)

func getDashboard(c *call) (answer, error) {
	d, err := c.dashboard(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	body := c.shown(d.uid, d.saved)
	body["id"] = d.id
	return reply(http.StatusOK, object{"meta": c.meta(d), "dashboard": body}), nil
}

// shown is a saved body with what identifies it.
func (c *call) shown(uid string, s saved) object {
	body := maps.Clone(s.body)
	body["uid"], body["version"] = uid, s.version
	return body
}

func (c *call) meta(d *dashboard) object {
	edits, admin := c.user.role.edits(), c.user.role == Admin
	meta := object{
		"type": "db", "canSave": edits, "canEdit": edits, "canAdmin": admin, "canStar": true, "canDelete": edits,
		"slug": d.slug(), "url": d.url(), "expires": time.Time{}, "created": d.createdAt, "updated": d.at,
		"updatedBy": c.author(d.by), "createdBy": c.author(d.history[0].by), "version": d.version, "hasAcl": false, "isFolder": false,
		"folderId": 0, "folderUid": "", "folderTitle": general, "folderUrl": "",
		"provisioned": d.provisioned, "provisionedExternalId": "", "annotationsPermissions": annotationPermissions(edits),
	}
	c.metaOfPlace(meta, d)
	return meta
}

func (c *call) metaOfPlace(meta object, d *dashboard) {
	if f := c.folders[d.folder]; f != nil {
		meta["folderId"], meta["folderUid"], meta["folderTitle"] = f.id, f.uid, f.title
		meta["folderUrl"] = folderURL(f.uid, slug(f.title))
	}
	if d.provisioned {
		meta["provisionedExternalId"] = d.uid + ".json"
	}
	if c.traits.dashboardAPI != "" {
		meta["apiVersion"] = c.traits.dashboardAPI
	}
}

func (c *call) author(login string) string {
	if c.traits.authorsHidden {
		return nobody
	}
	return login
}

func annotationPermissions(edits bool) object {
	dashboard := object{"canAdd": true, "canEdit": true, "canDelete": true}
	organization := object{"canAdd": edits, "canEdit": edits, "canDelete": edits}
	return object{"dashboard": dashboard, "organization": organization}
}

func deleteDashboard(c *call) (answer, error) {
	d, err := c.dashboard(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	if d.provisioned {
		return answer{}, c.fail(http.StatusBadRequest, "provisioned dashboard cannot be deleted")
	}
	delete(c.dashboards, d.uid)
	gone := object{"title": d.title, "message": "Dashboard " + d.title + " deleted"}
	if c.traits.deletedUID {
		gone["uid"] = d.uid
	} else {
		gone["id"] = d.id
	}
	return reply(http.StatusOK, gone), nil
}
