package standin

import (
	"net/http"
	"strings"
	"testing"
)

func TestRules(t *testing.T) {
	folder := inFolder("f", "F", "")
	two := []step{folder, {"POST", rulesAPI, single("a", ruleOf("r1", "One", nil)), 201, ""}, {"POST", rulesAPI, single("a", ruleOf("r2", "Two", nil)), 201, ""}}
	tell(t, both(story{name: "a rule moves with the group that names it", before: two, steps: []step{
		{"PUT", groupsAPI + "b", groupOf(ruleOf("r1", "One", nil)), 200, ""},
		{"GET", groupsAPI + "b", nil, 200, `"uid":"r1"`},
		{"GET", groupsAPI + "a", nil, 200, `"rules":[{"id":2,"uid":"r2"`},
		{"PUT", groupsAPI + "b", object{"interval": 120}, 200, `"rules":null`},
		{"GET", groupsAPI + "b", nil, 200, `"interval":120`},
		{"DELETE", groupsAPI + "b", nil, 204, ""},
		{"DELETE", groupsAPI + "b", nil, 404, "alerting.alert-rule.notFound"},
		{"GET", groupsAPI + "a%2Fb%20c", nil, 404, "alerting.alert-rule.notFound"},
	}}))
	tell(t, both(story{name: "titles are exchanged", before: two, steps: []step{
		{"PUT", groupsAPI + "a", groupOf(ruleOf("r1", "Two", nil), ruleOf("r2", "One", nil)), 200, ""},
		{"GET", rulesAPI + "/r1", nil, 200, `"title":"Two"`},
	}}))
	tell(t, []story{
		{"a group keeps its rules in the order of their ids", V11_0, two, []step{
			{"PUT", groupsAPI + "a", groupOf(ruleOf("r2", "Two", nil), ruleOf("r1", "One", nil)), 200, ""},
			{"GET", groupsAPI + "a", nil, 200, `"rules":[{"id":1`},
			{"PUT", groupsAPI + "a", groupOf(ruleOf("r1", "Two", nil), ruleOf("r2", "Two", nil)), 400, "failed to update alert rules: [alerting.alert-rule.conflict]"},
			{"GET", rulesAPI + "/r1", nil, 200, `"title":"One"`},
			{"PUT", groupsAPI + "a", groupOf(ruleOf("", "Three", nil)), 200, ""},
			{"PUT", groupsAPI + "a", groupOf(ruleOf("", "X", object{"noDataState": "?"})), 500, "Internal Server Error"},
		}},
		{"a group keeps the order of the request", V12_4, two, []step{
			{"PUT", groupsAPI + "a", groupOf(ruleOf("r2", "Two", nil), ruleOf("r1", "One", nil)), 200, ""},
			{"GET", groupsAPI + "a", nil, 200, `"rules":[{"id":2`},
			{"PUT", groupsAPI + "a", groupOf(ruleOf("n", "N", nil), ruleOf("n", "N", nil)), 409, "alerting.alert-rule.conflict"},
			{"PUT", groupsAPI + "a", groupOf(ruleOf("r1", "One", object{"noDataState": "?"})), 400, "unknown NoData state option ?"},
			{"PUT", rulesAPI + "/r1", single("none", object{"folderUID": "none"}), 400, ""},
		}},
	})
}

func TestRulesAreChecked(t *testing.T) {
	backwards := object{"data": []any{object{"refId": "A", "datasourceUid": "p", "model": object{}}}}
	steps := func(settings, ranges step) []step {
		return []step{
			{"POST", rulesAPI, single("g", ruleOf("r", "", nil)), 400, "invalid alert rule: title is empty"},
			{"POST", rulesAPI, single("g", ruleOf("r", "T", object{"data": []any{}})), 400, "no queries or expressions"},
			{"POST", rulesAPI, single("g", ruleOf(strings.Repeat("x", 41), "T", nil)), 400, "UID is longer than 40 symbols"},
			{"POST", rulesAPI, single("g", ruleOf("r", "T", object{"labels": object{"__grafana_receiver__": "x"}})), 400, "system reserved label"},
			{"PUT", rulesAPI + "/none", single("g", ruleOf("", "T", nil)), 404, ""},
			settings, ranges,
		}
	}
	post := func(more object, status int, has string) step {
		return step{"POST", rulesAPI, single("g", ruleOf("r", "T", more)), status, has}
	}
	toNobody := object{"notification_settings": object{"receiver": "nobody"}}
	before := []step{inFolder("f", "F", "")}
	tell(t, []story{
		{"what it did not foresee is a 500", V11_0, before, steps(post(toNobody, 500, "Internal"), post(backwards, 500, "Internal"))},
		{"it says what is wrong", V12_4, before, steps(post(toNobody, 400, "receiver nobody does not exist"), post(backwards, 400, "invalidRelativeTime"))},
	})
}

func TestFileProvenanceIsKept(t *testing.T) {
	for face, status := range map[Face]int{V11_0: http.StatusInternalServerError, V12_4: http.StatusConflict} {
		c := newClient(t, face)
		c.take(inFolder("f", "F", ""))
		c.do("POST", rulesAPI, single("g", ruleOf("r", "R", nil)))
		if err := c.server.Provision(AlertRule, "r"); err != nil {
			t.Fatal(err)
		}
		c.take(step{"PUT", groupsAPI + "g", groupOf(ruleOf("r", "R", nil)), status, ""})
		c.with("X-Disable-Provenance", "").take(step{"DELETE", groupsAPI + "g", nil, status, ""})
		c.take(step{"DELETE", rulesAPI + "/r", nil, status, ""})
		c.take(step{"GET", rulesAPI + "/r", nil, 200, `"provenance":"file"`})
	}
}
