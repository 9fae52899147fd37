package standin

import (
	"net/http"
	"strings"
)

func postFolder(c *call) (answer, error) {
	var body struct{ UID, Title, ParentUID, Description string }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	f := &folder{uid: strings.TrimSpace(body.UID), title: strings.TrimSpace(body.Title), parent: body.ParentUID, description: body.Description}
	if err := c.checkFolder(f); err != nil {
		return answer{}, err
	}
	c.addFolder(f)
	view := c.viewFolder(f)
	if c.traits.authorsForgotten {
		view.CreatedBy, view.UpdatedBy = c.user.login, c.user.login
	}
	return reply(http.StatusOK, view), nil
}

func (c *call) addFolder(f *folder) {
	if f.uid == "" {
		f.uid = c.newUID()
	}
	f.id, f.version = c.newID(), 1
	f.created, f.updated = c.time(), c.time()
	f.createdBy, f.updatedBy = c.user.login, nobody
	c.folders[f.uid] = f
}

func (c *call) checkFolder(f *folder) error {
	if f.title == "" {
		return refuse(http.StatusBadRequest, "folder title cannot be empty")
	}
	if strings.EqualFold(f.title, general) {
		return c.fail(http.StatusBadRequest, "A folder with that name already exists")
	}
	if err := c.checkParent(f.parent); err != nil {
		return err
	}
	if err := c.checkFolderUID(f.uid); err != nil {
		return err
	}
	return c.checkFolderTitle(f.uid, f.title, f.parent)
}

func (c *call) checkParent(uid string) error {
	if uid == "" {
		return nil
	}
	parent, err := c.folder(uid)
	if err == nil && len(c.ancestors(parent)) >= maxDepth {
		return c.failAs(http.StatusBadRequest, "folder.maximum-depth-reached", "Maximum nested folder depth reached", nil)
	}
	return err
}

func (c *call) checkFolderUID(uid string) error {
	if !validUID.MatchString(uid) {
		return c.fail(http.StatusBadRequest, "uid contains illegal characters")
	}
	if len(uid) > maxUID {
		return c.fail(http.StatusBadRequest, "uid too long, max 40 characters")
	}
	if _, taken := c.dashboards[uid]; taken {
		return c.fail(http.StatusBadRequest, "Dashboard cannot be changed to a folder")
	}
	if _, taken := c.folders[uid]; taken {
		return c.folderChanged("the folder has been changed by someone else")
	}
	return nil
}

// folderChanged is said of a version that is not the last, and of a uid that is taken.
func (c *call) folderChanged(words string) error {
	if c.traits.dashboardWords {
		return refuse(http.StatusPreconditionFailed, words)
	}
	return refuseAs(http.StatusPreconditionFailed, "the folder has been changed by someone else", "version-mismatch")
}

func (c *call) checkFolderTitle(uid, title, parent string) error {
	if !c.traits.uniqueTitles {
		return nil
	}
	for _, other := range c.folders {
		if other.uid != uid && other.title == title && other.parent == parent {
			return refuse(http.StatusConflict, "a folder with the same name already exists in the current location")
		}
	}
	if c.dashboardTitled(title, parent, "") != nil {
		return c.fail(http.StatusBadRequest, "Folder name cannot be the same as one of its dashboards")
	}
	return nil
}
