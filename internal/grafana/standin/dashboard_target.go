package standin

import "net/http"

// target is the dashboard that a draft replaces, nil for a new one.
func (c *call) target(d draft, folder string) (*dashboard, error) {
	old, err := c.identified(d)
	if err != nil {
		return nil, err
	}
	if old != nil && d.version != old.version && !d.Overwrite {
		return nil, refuseAs(http.StatusPreconditionFailed, "The dashboard has been changed by someone else", "version-mismatch")
	}
	if !c.traits.uniqueTitles {
		return old, nil
	}
	return c.titled(old, d, folder)
}

// identified finds the dashboard of an id, a uid, or both.
func (c *call) identified(d draft) (*dashboard, error) {
	byUID := c.dashboards[d.uid]
	if _, isFolder := c.folders[d.uid]; isFolder {
		return nil, refuse(http.StatusBadRequest, "Dashboard cannot be changed to a folder")
	}
	if d.id == 0 {
		return byUID, nil
	}
	for _, byID := range c.dashboards {
		if byID.id != d.id {
			continue
		}
		if byUID != nil && byUID != byID {
			return nil, refuse(http.StatusBadRequest, "A dashboard with the same uid already exists")
		}
		return byID, nil
	}
	return nil, refuseAs(http.StatusNotFound, "Dashboard not found", "not-found")
}

// titled looks at the others of the folder. With overwrite it is they who are replaced, and
// keep their uid: the uid of the request is lost.
func (c *call) titled(old *dashboard, d draft, folder string) (*dashboard, error) {
	for _, f := range c.foldersIn(folder) {
		if f.title == d.title {
			return nil, refuseAs(http.StatusBadRequest, "Dashboard name cannot be the same as folder", "name-match")
		}
	}
	except := d.uid
	if old != nil {
		except = old.uid
	}
	other := c.dashboardTitled(d.title, folder, except)
	if other == nil {
		return old, nil
	}
	if !d.Overwrite {
		return nil, refuseAs(http.StatusPreconditionFailed, "A dashboard with the same name in the folder already exists", "name-exists")
	}
	return other, nil
}
