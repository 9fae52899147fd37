package standin

import "testing"

func TestRoles(t *testing.T) {
	for _, face := range []Face{V11_0, V12_4} {
		c := newClient(t, face)
		c.take(inFolder("f", "F", ""))
		viewer, editor, admin := c.as(Viewer), c.as(Editor), c.as(Admin)
		viewer.take(step{"GET", "/api/folders/f", nil, 200, `"canEdit":false`})
		viewer.take(step{"GET", "/api/search", nil, 200, `"uid":"f"`})
		viewer.take(step{"DELETE", "/api/folders/f", nil, 403, "Permissions needed: folders:delete"})
		viewer.take(step{"POST", "/api/annotations", object{"text": "x"}, 403, "Access denied"})
		editor.take(saving("d", "D", "f", nil))
		editor.take(step{"POST", rulesAPI, single("g", ruleOf("r", "R", nil)), 201, `"provenance":"api"`})
		editor.take(step{"POST", sourcesAPI, sourceOf("s", "S", nil), 403, "Permissions needed: datasources:create"})
		admin.take(step{"POST", sourcesAPI, sourceOf("s", "S", nil), 200, ""})
		editor.take(step{"GET", "/api/access-control/user/permissions", nil, 200, `"dashboards:create":["dashboards:*"]`})
		admin.take(step{"POST", "/api/serviceaccounts/99/tokens", object{"name": "t"}, 404, "not found"})
	}
}
