package standin

import (
	"cmp"
	"net/http"
)

// patchElement answers as if an element without a folder in the request had none.
func patchElement(c *call) (answer, error) {
	var body elementBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	folder, err := c.elementFolder(body)
	if err != nil {
		return answer{}, err
	}
	old, err := c.element(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	if body.Version != old.version {
		return answer{}, c.fail(http.StatusPreconditionFailed, "the library element has been changed by someone else")
	}
	return c.changeElement(*old, body, folder)
}

func (c *call) changeElement(e element, body elementBody, folder *folder) (answer, error) {
	e.name, e.version = cmp.Or(body.Name, e.name), e.version+1
	if folder != nil {
		e.folder = folder.uid
	}
	if c.elementNamed(&e) {
		return answer{}, c.fail(http.StatusBadRequest, "library element with that name or UID already exists")
	}
	if body.Model == nil {
		body.Model = e.model
	}
	c.keepElement(&e, body.Model)
	return reply(http.StatusOK, object{"result": c.viewElement(&e, folder, "")}), nil
}

func deleteElement(c *call) (answer, error) {
	e, err := c.element(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	if c.connected(e.uid) > 0 {
		return answer{}, c.fail(http.StatusForbidden, "the library element has connections")
	}
	delete(c.elements, e.uid)
	return reply(http.StatusOK, object{"id": e.id, "message": "Library element deleted"}), nil
}
