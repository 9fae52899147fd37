package standin

import (
	"net/http"
	"strings"
)

func putFolder(c *call) (answer, error) {
	var body struct {
		Title, Description *string
		Version            int
		Overwrite          bool
	}
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	old, err := c.folder(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	if body.Version != old.version && !body.Overwrite {
		return answer{}, c.folderChanged("The dashboard has been changed by someone else")
	}
	changed := *old
	if body.Title != nil && *body.Title != "" {
		changed.title = strings.TrimSpace(*body.Title)
	}
	if body.Description != nil {
		changed.description = *body.Description
	}
	return c.updateFolder(old, changed)
}

func (c *call) updateFolder(old *folder, changed folder) (answer, error) {
	if err := c.checkFolderTitle(changed.uid, changed.title, changed.parent); err != nil {
		return answer{}, err
	}
	if changed != *old || c.traits.everySaveCounts {
		changed.version++
		changed.updated, changed.updatedBy = c.time(), c.user.login
	}
	c.folders[changed.uid] = &changed
	return reply(http.StatusOK, c.viewFolder(&changed)), nil
}

func moveFolder(c *call) (answer, error) {
	var body struct{ ParentUID string }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	old, err := c.folder(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	for _, below := range c.within(old.uid) {
		if below == body.ParentUID {
			return answer{}, c.failAs(http.StatusBadRequest, "folder.circular-reference", "Circular reference detected", nil)
		}
	}
	if err := c.checkParent(body.ParentUID); err != nil {
		return answer{}, err
	}
	changed := *old
	changed.parent = body.ParentUID
	return c.updateFolder(old, changed)
}
