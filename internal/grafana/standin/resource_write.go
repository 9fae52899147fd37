package standin

import (
	"fmt"
	"maps"
	"net/http"
)

func getResource(version string) func(*call) (answer, error) {
	return func(c *call) (answer, error) {
		d, err := c.resource()
		if err != nil {
			return answer{}, err
		}
		return reply(http.StatusOK, c.viewResource(d, version)), nil
	}
}

func (c *call) resource() (*dashboard, error) {
	if d, ok := c.dashboards[c.path("uid")]; ok {
		return d, nil
	}
	return nil, refuseResource(http.StatusNotFound, "NotFound", c.path("uid"), "not found")
}

func postResource(version string) func(*call) (answer, error) {
	return func(c *call) (answer, error) {
		var body resourceBody
		if err := c.bind(&body); err != nil {
			return answer{}, err
		}
		if body.Metadata.Name == "" {
			body.Metadata.Name = body.Metadata.GenerateName + c.newUID()
		}
		if _, taken := c.dashboards[body.Metadata.Name]; taken {
			return answer{}, refuseResource(http.StatusConflict, "AlreadyExists", body.Metadata.Name, "already exists")
		}
		d, err := c.saveResource(nil, body, version)
		if err != nil {
			return answer{}, err
		}
		return reply(http.StatusCreated, c.viewResource(d, version)), nil
	}
}

func putResource(version string) func(*call) (answer, error) {
	return func(c *call) (answer, error) {
		var body resourceBody
		if err := c.bind(&body); err != nil {
			return answer{}, err
		}
		old, err := c.resource()
		if err != nil {
			return answer{}, err
		}
		if given := body.Metadata.ResourceVersion; given != "" && given != resourceVersion(old.revision) {
			return answer{}, refuseResource(http.StatusConflict, "Conflict", old.uid, "the object has been modified; please apply your changes to the latest version and try again")
		}
		body.Metadata.Name = old.uid
		d, err := c.saveResource(old, body, version)
		if err != nil {
			return answer{}, err
		}
		return reply(http.StatusOK, c.viewResource(d, version)), nil
	}
}

func (c *call) saveResource(old *dashboard, body resourceBody, version string) (*dashboard, error) {
	if !c.user.role.edits() || old != nil && old.provisioned {
		return nil, refuseResource(http.StatusForbidden, "Forbidden", body.Metadata.Name, "is forbidden")
	}
	folder := body.Metadata.Annotations["grafana.app/folder"]
	if folder != "" && c.folders[folder] == nil {
		return nil, refuseResource(http.StatusNotFound, "NotFound", folder, "folder not found")
	}
	spec := maps.Clone(body.Spec)
	if version == betaVersion {
		spec = upgraded(spec)
	}
	draft := newDraft(saveCommand{Dashboard: spec, Message: body.Metadata.Annotations["grafana.app/message"]})
	draft.uid = body.Metadata.Name
	if draft.title == "" {
		return nil, refuseResource(http.StatusUnprocessableEntity, "Invalid", draft.uid, "title: Required value")
	}
	d := c.commit(old, draft, folder)
	d.resource = resourceMeta{uid: d.resource.uid, message: draft.Message, labels: body.Metadata.Labels, annotations: body.Metadata.Annotations, beta: version == betaVersion}
	return d, nil
}

func deleteResource(c *call) (answer, error) {
	d, err := c.resource()
	if err != nil {
		return answer{}, err
	}
	if !c.user.role.edits() || d.provisioned {
		return answer{}, refuseResource(http.StatusForbidden, "Forbidden", d.uid, "is forbidden")
	}
	delete(c.dashboards, d.uid)
	details := object{"name": d.uid, "group": dashboardGroup, "kind": "dashboards", "uid": d.resource.uid}
	return reply(http.StatusOK, object{"kind": "Status", "apiVersion": "v1", "metadata": object{}, "status": "Success", "details": details}), nil
}

// refuseResource is how the API server says no.
func refuseResource(status int, reason, name, why string) error {
	return &problem{reply(status, object{"kind": "Status", "apiVersion": "v1", "metadata": object{}, "status": "Failure", "reason": reason, "code": status,
		"message": fmt.Sprintf("dashboards.%s %q %s", dashboardGroup, name, why),
		"details": object{"name": name, "group": dashboardGroup, "kind": "dashboards"}})}
}
