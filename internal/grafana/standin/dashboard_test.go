package standin

import "testing"

func TestDashboards(t *testing.T) {
	folder := inFolder("f", "F", "")
	tell(t, []story{
		{"overwriting a title loses the uid of the request", V11_0, []step{folder, saving("a", "T", "f", nil)}, []step{
			saving("b", "T", "f", object{"overwrite": true}),
			{"GET", "/api/dashboards/uid/b", nil, 404, ""},
			{"GET", "/api/dashboards/uid/a", nil, 200, `"version":2`},
			{"POST", dashboardsAPI, dashboardOf("c", "F", "", nil), 400, `"status":"name-match"`},
		}},
		{"an unchanged save has a place in the history and no version", V12_4, []step{folder, saving("a", "T", "f", nil)}, []step{
			saving("a", "T", "f", object{"overwrite": true}),
			{"GET", "/api/dashboards/uid/a", nil, 200, `"version":1`},
			saving("a", "U", "f", object{"overwrite": true, "message": "why"}),
			{"GET", "/api/dashboards/uid/a/versions?limit=1", nil, 200, `"message":"why"`},
			{"GET", "/api/dashboards/uid/a/versions?limit=1", nil, 200, `"continueToken":"1"`},
			{"GET", "/api/dashboards/uid/a/versions?limit=5&continueToken=2", nil, 200, `"continueToken":""`},
		}},
		{"the history from a place on", V11_0, []step{saving("a", "T", "", nil), saving("a", "U", "", object{"overwrite": true})}, []step{
			{"GET", "/api/dashboards/uid/a/versions?limit=1&start=1", nil, 200, `"title":"T"`},
		}},
	})
	tell(t, both(story{
		name:   "versions, ids and what is refused",
		before: []step{saving("a", "T", "", object{"message": "first"}), saving("a", "U", "", object{"overwrite": true})},
		steps: []step{
			{"GET", "/api/dashboards/uid/a/versions/1", nil, 200, `"message":"first"`},
			{"GET", "/api/dashboards/uid/a/versions/9", nil, 500, "Dashboard version 9 not found"},
			{"POST", "/api/dashboards/uid/a/restore", object{"version": 9}, 404, "Dashboard version not found"},
			{"POST", "/api/dashboards/uid/a/restore", object{"version": 1}, 200, `"version":3`},
			{"GET", "/api/dashboards/uid/a/versions", nil, 200, `"message":"Restored from version 1"`},
			{"POST", dashboardsAPI, object{"dashboard": object{"id": 99, "title": "X"}}, 404, `"status":"not-found"`},
			{"POST", dashboardsAPI, object{"dashboard": object{"title": "X", "refresh": "1s"}}, 400, "refresh interval is too low"},
			{"POST", dashboardsAPI, object{"dashboard": object{"title": "X"}, "isFolder": true}, 400, "Use folders endpoint"},
			{"POST", dashboardsAPI, object{"folderUid": "f"}, 400, "bad request data"},
		}}))
}

func TestSearch(t *testing.T) {
	before := []step{inFolder("f", "Zoo", ""), saving("a", "Alpha", "f", nil), saving("b", "beta", "", nil), saving("z", "Zeta", "", nil)}
	tell(t, append(both(story{name: "folders first, and what is asked for", before: before, steps: []step{
		{"GET", "/api/search?limit=1", nil, 200, `"type":"dash-folder"`},
		{"GET", "/api/search?query=ALP", nil, 200, `"uid":"a"`},
		{"GET", "/api/search?folderUIDs=general&type=dash-db&limit=1&page=3", nil, 200, "[]"},
		{"GET", "/api/search?limit=5001", nil, 422, "maximum allowed"},
	}}),
		story{"upper case first", V11_0, before, []step{{"GET", "/api/search?type=dash-db&limit=1&page=2", nil, 200, `"uid":"z"`}}},
		story{"in the order of the alphabet", V12_4, before, []step{{"GET", "/api/search?type=dash-db&limit=1&page=2", nil, 200, `"uid":"b"`}}}))
}
