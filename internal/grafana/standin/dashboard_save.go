package standin

import (
	"net/http"
	"reflect"
)

func postDashboard(c *call) (answer, error) {
	var command saveCommand
	if err := c.bind(&command); err != nil {
		return answer{}, err
	}
	if command.Dashboard == nil {
		return answer{}, c.badRequest()
	}
	if command.IsFolder {
		return answer{}, refuse(http.StatusBadRequest, "Use folders endpoint for saving folders.")
	}
	return c.saveDashboard(command)
}

func (c *call) saveDashboard(command saveCommand) (answer, error) {
	draft := newDraft(command)
	if err := c.checkDraft(draft); err != nil {
		return answer{}, err
	}
	folder, err := c.place(draft)
	if err != nil {
		return answer{}, err
	}
	old, err := c.target(draft, folder)
	if err != nil {
		return answer{}, err
	}
	if old != nil && old.provisioned {
		return answer{}, refuse(http.StatusBadRequest, "Cannot save provisioned dashboard")
	}
	d := c.commit(old, draft, folder)
	return reply(http.StatusOK, object{"folderUid": folder, "id": d.id, "slug": d.slug(), "status": "success", "uid": d.uid, "url": d.url(), "version": d.version}), nil
}

// commit stores a draft that passed all checks, over old if that exists.
func (c *call) commit(old *dashboard, draft draft, folder string) *dashboard {
	d := &dashboard{uid: draft.uid, createdAt: c.time()}
	if old != nil {
		kept := *old
		d = &kept
		c.rename(d, draft)
	} else {
		d.id, d.resource.uid = c.newID(), c.newUUID()
	}
	if d.uid == "" {
		d.uid = c.newDashboardUID()
	}
	version := d.version + 1
	if old != nil && c.unchanged(old, draft.body, folder) {
		version = old.version
	}
	c.stamp(d, draft, folder, version)
	c.dashboards[d.uid] = d
	return d
}

func (c *call) stamp(d *dashboard, draft draft, folder string, version int) {
	at := c.time()
	if version == d.version {
		at = d.at
	}
	d.folder, d.revision = folder, c.next("save")
	d.saved = saved{row: c.next("version"), version: version, parent: version - 1, restoredFrom: draft.restoredFrom,
		at: at, by: c.user.login, message: draft.Message, title: draft.title, body: draft.body}
	d.history = append(d.history[:len(d.history):len(d.history)], d.saved)
	d.resource = resourceMeta{uid: d.resource.uid, message: draft.Message}
}

// rename: a request that names a dashboard by id may give it another uid.
func (c *call) rename(d *dashboard, draft draft) {
	if draft.id == d.id && draft.uid != "" && draft.uid != d.uid {
		delete(c.dashboards, d.uid)
		d.uid = draft.uid
	}
}

// unchanged is a save without effect, where Grafana sees that.
func (c *call) unchanged(old *dashboard, body object, folder string) bool {
	return !c.traits.everySaveCounts && old.folder == folder && reflect.DeepEqual(old.body, body)
}

func (c *call) newDashboardUID() string {
	if c.traits.storage12 {
		return c.newUUID()
	}
	return c.newUID()
}
