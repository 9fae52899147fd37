package standin

import "testing"

func TestFolders(t *testing.T) {
	tell(t, append(both(story{
		name:   "a folder takes what is below it along, rules only by force",
		before: []step{inFolder("f", "F", ""), inFolder("g", "G", "f"), saving("d", "D", "g", nil)},
		steps: []step{
			{"POST", rulesAPI, single("g", ruleOf("r", "R", nil)), 201, ""},
			{"DELETE", "/api/folders/f", nil, 400, "folder is not empty"},
			{"DELETE", "/api/folders/f?forceDeleteRules=true", nil, 200, "Folder deleted"},
			{"GET", "/api/folders/g", nil, 404, ""},
			{"GET", "/api/dashboards/uid/d", nil, 404, ""},
			{"GET", rulesAPI + "/r", nil, 404, ""},
		}}),
		story{"titles are unique", V11_0, []step{inFolder("f", "F", ""), inFolder("g", "G", ""), saving("d", "D", "", nil)}, []step{
			{"PUT", "/api/folders/g", object{"title": "F", "version": 1}, 409, "same name already exists"},
			{"POST", foldersAPI, object{"title": "D"}, 400, "cannot be the same as one of its dashboards"},
			{"POST", foldersAPI, object{"title": "F", "parentUid": "g"}, 200, `"parentUid":"g"`},
		}},
		story{"titles need not be unique", V12_4, []step{inFolder("f", "F", "")}, []step{
			{"POST", foldersAPI, object{"uid": "g", "title": "F"}, 200, `"uid":"g"`},
			{"PUT", "/api/folders/g", object{"title": "F", "version": 1}, 200, `"version":1`},
		}}))
	tell(t, both(story{
		name:   "folders are nested, moved and refused",
		before: []step{inFolder("a", "A", ""), inFolder("b", "B", "a"), inFolder("c", "C", "b"), inFolder("d", "D", "c")},
		steps: []step{
			{"POST", foldersAPI, object{"title": "E", "parentUid": "d"}, 200, ""},
			{"POST", foldersAPI, object{"title": "E", "parentUid": "none"}, 404, "folder not found"},
			{"POST", foldersAPI, object{"title": "general"}, 400, "already exists"},
			{"POST", "/api/folders/a/move", object{"parentUid": "c"}, 400, "Circular"},
			{"POST", "/api/folders/c/move", object{"parentUid": ""}, 200, `"uid":"c"`},
			{"GET", "/api/folders?parentUid=b", nil, 200, "[]"},
			{"GET", "/api/folders/?limit=1&page=2", nil, 200, `"uid":"c"`},
		}}))
}
