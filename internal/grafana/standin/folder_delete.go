package standin

import (
	"fmt"
	"maps"
	"net/http"
	"slices"
)

// deleteFolder takes along what is in the folder, except alert rules, which must be forced.
func deleteFolder(c *call) (answer, error) {
	uid := c.path("uid")
	if _, ok := c.folders[uid]; !ok {
		return answer{}, c.folderGone(uid)
	}
	gone := c.within(uid)
	if c.elementsUsed(gone) {
		return answer{}, c.fail(http.StatusForbidden, "Folder could not be deleted because it contains library elements in use")
	}
	if c.query("forceDeleteRules") != "true" && c.rules.inFolders(gone) {
		return answer{}, c.failAs(http.StatusBadRequest, "folder.not-empty", "Folder cannot be deleted: folder is not empty", nil)
	}
	c.emptyFolders(gone)
	return said(http.StatusOK, "Folder deleted"), nil
}

func (c *call) folderGone(uid string) error {
	if c.traits.resourceWords {
		return refuse(http.StatusNotFound, fmt.Sprintf("folders.folder.grafana.app %q not found", uid))
	}
	_, err := c.folder(uid)
	return err
}

func (c *call) emptyFolders(gone []string) {
	in := func(uid string) bool { return slices.Contains(gone, uid) }
	maps.DeleteFunc(c.dashboards, func(_ string, d *dashboard) bool { return in(d.folder) })
	maps.DeleteFunc(c.elements, func(_ string, e *element) bool { return in(e.folder) })
	maps.DeleteFunc(c.rules, func(_ string, r *rule) bool { return in(r.FolderUID) })
	maps.DeleteFunc(c.folders, func(uid string, _ *folder) bool { return in(uid) })
}
