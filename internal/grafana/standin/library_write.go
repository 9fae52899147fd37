package standin

import (
	"cmp"
	"maps"
	"net/http"
)

type elementBody struct {
	UID       string  `json:"uid"`
	Name      string  `json:"name"`
	Kind      int64   `json:"kind"`
	FolderUID *string `json:"folderUid"`
	Model     object  `json:"model"`
	Version   int64   `json:"version"`
}

func postElement(c *call) (answer, error) {
	var body elementBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	folder, err := c.elementFolder(body)
	if err != nil {
		return answer{}, err
	}
	e := &element{uid: cmp.Or(body.UID, c.newUID()), name: body.Name, kind: body.Kind, version: 1, created: c.time(), createdBy: c.user}
	if folder != nil {
		e.folder = folder.uid
	}
	if err := c.checkElement(e); err != nil {
		return answer{}, err
	}
	e.id = c.next("element")
	c.keepElement(e, body.Model)
	return reply(http.StatusOK, object{"result": c.viewElement(e, folder, "")}), nil
}

// keepElement makes the element and its model say the same type and description.
func (c *call) keepElement(e *element, model object) {
	e.model = maps.Clone(model)
	if e.model == nil {
		e.model = object{}
	}
	e.of = agreed(e.model, "type", e.of)
	e.description = agreed(e.model, "description", e.description)
	e.updated, e.updatedBy = c.time(), c.user
	c.elements[e.uid] = e
}

func agreed(model object, key, otherwise string) string {
	if text, ok := model[key].(string); ok {
		return text
	}
	model[key] = otherwise
	return otherwise
}

func (c *call) elementFolder(body elementBody) (*folder, error) {
	if body.FolderUID == nil || *body.FolderUID == "" {
		return nil, nil
	}
	if f := c.folders[*body.FolderUID]; f != nil {
		return f, nil
	}
	return nil, c.fail(http.StatusBadRequest, "failed to get folder")
}

func (c *call) checkElement(e *element) error {
	switch {
	case !validUID.MatchString(e.uid):
		return c.fail(http.StatusBadRequest, "uid contains illegal characters")
	case len(e.uid) > maxUID:
		return c.fail(http.StatusBadRequest, "uid too long, max 40 characters")
	case c.elements[e.uid] != nil || c.elementNamed(e):
		return c.fail(http.StatusBadRequest, "library element with that name or UID already exists")
	}
	return nil
}

func (c *call) elementNamed(e *element) bool {
	for _, other := range c.elements {
		if other.uid != e.uid && other.name == e.name && other.kind == e.kind && other.folder == e.folder {
			return true
		}
	}
	return false
}
