package standin

import "testing"

func TestLibraryElements(t *testing.T) {
	const api = "/api/library-elements"
	shows := object{"dashboard": object{"uid": "d", "title": "D", "panels": []any{object{"type": "row", "panels": []any{object{"libraryPanel": object{"uid": "e"}}}}}}}
	tell(t, both(story{name: "an element that a dashboard shows stays", before: []step{
		inFolder("f", "F", ""), inFolder("g", "G", ""),
		{"POST", api, object{"uid": "e", "name": "E", "kind": 1, "folderUid": "f", "model": object{"type": "stat"}}, 200, ""},
		{"POST", dashboardsAPI, shows, 200, ""},
	}, steps: []step{
		{"POST", api, object{"name": "E", "kind": 1, "folderUid": "f", "model": object{}}, 400, "already exists"},
		{"GET", api + "/e", nil, 200, `"connectedDashboards":1`},
		{"DELETE", api + "/e", nil, 403, "has connections"},
		{"DELETE", "/api/folders/f", nil, 403, "library elements in use"},
		{"PATCH", api + "/e", object{"version": 1, "kind": 1, "folderUid": "g", "name": "E2"}, 200, `"folderUid":"g"`},
		{"GET", api, nil, 200, `"totalCount":1`},
		{"PATCH", api + "/none", object{"version": 1}, 404, "could not be found"},
		{"POST", "/api/annotations", object{}, 400, "Failed to save annotation"},
	}}))
}
