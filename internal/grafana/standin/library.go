package standin

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
	"time"
)

func libraryRoutes() []route {
	const all, one = "/api/library-elements", "/api/library-elements/{uid}"
	return []route{
		guarded("POST "+all, action("library.panels:create"), postElement),
		guarded("GET "+all, action("library.panels:read"), getElements),
		guarded("GET "+one, action("library.panels:read"), getElement),
		guarded("PATCH "+one, action("library.panels:write"), patchElement),
		guarded("DELETE "+one, action("library.panels:delete"), deleteElement),
		guarded("POST /api/annotations", action("annotations:create"), postAnnotation),
	}
}

// element is a library panel.
type element struct {
	id, kind              int64
	uid, folder           string
	name, of, description string
	model                 object
	version               int64
	created, updated      time.Time
	createdBy, updatedBy  *user
}

func (c *call) element(uid string) (*element, error) {
	if e, ok := c.elements[uid]; ok {
		return e, nil
	}
	return nil, c.fail(http.StatusNotFound, "library element could not be found")
}

// viewElement shows the element in a folder, which is not always where it is.
func (c *call) viewElement(e *element, folder *folder, nowhere string) object {
	var folderID int64
	folderUID, folderName := "", nowhere
	if folder != nil {
		folderID, folderUID, folderName = folder.id, folder.uid, folder.title
	}
	meta := object{"folderName": folderName, "folderUid": folderUID, "connectedDashboards": c.connected(e.uid), "created": e.created, "updated": e.updated,
		"createdBy": avatar(e.createdBy), "updatedBy": avatar(e.updatedBy)}
	return object{"id": e.id, "orgId": 1, "folderId": folderID, "folderUid": folderUID, "uid": e.uid, "name": e.name, "kind": e.kind, "type": e.of,
		"description": e.description, "model": e.model, "version": e.version, "meta": meta}
}

func avatar(u *user) object {
	return object{"avatarUrl": "/public/img/user_profile.png", "id": u.id, "name": u.login}
}

// connected counts the dashboards that show an element.
func (s *store) connected(uid string) int {
	count := 0
	for _, d := range s.dashboards {
		if showsElement(d.body["panels"], uid) {
			count++
		}
	}
	return count
}

func showsElement(panels any, uid string) bool {
	list, _ := panels.([]any)
	return slices.ContainsFunc(list, func(panel any) bool {
		p, _ := panel.(object)
		library, _ := p["libraryPanel"].(object)
		return library["uid"] == uid || showsElement(p["panels"], uid)
	})
}

func (s *store) elementsUsed(folders []string) bool {
	for _, e := range s.elements {
		if slices.Contains(folders, e.folder) && s.connected(e.uid) > 0 {
			return true
		}
	}
	return false
}

func getElement(c *call) (answer, error) {
	e, err := c.element(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	return reply(http.StatusOK, object{"result": c.viewElement(e, c.folders[e.folder], general)}), nil
}

func getElements(c *call) (answer, error) {
	all := make([]*element, 0, len(c.elements))
	for _, e := range c.elements {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b *element) int { return cmp.Or(strings.Compare(a.name, b.name), cmp.Compare(a.id, b.id)) })
	size, number := cmp.Or(c.number("perPage"), 100), max(1, c.number("page"))
	views := []object{}
	for _, e := range page(all, size, number) {
		views = append(views, c.viewElement(e, c.folders[e.folder], general))
	}
	return reply(http.StatusOK, object{"result": object{"totalCount": len(all), "elements": views, "page": number, "perPage": size}}), nil
}
