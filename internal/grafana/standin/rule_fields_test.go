package standin

import "testing"

func TestRuleFields(t *testing.T) {
	before := []step{inFolder("f", "F", "")}
	full := object{"keep_firing_for": "2m", "missingSeriesEvalsToResolve": 3, "isPaused": true}
	records := object{"record": object{"metric": "m", "from": "A"}}
	tell(t, []story{
		{"fields that it does not know are dropped", V11_0, before, []step{
			{"POST", rulesAPI, single("g", ruleOf("r", "R", full)), 201, `"isPaused":true,"notification_settings":null}`},
			{"GET", rulesAPI + "/export?format=json", nil, 200, `"folder":"F"`},
		}},
		{"fields are kept", V12_4, before, []step{
			{"POST", rulesAPI, single("g", ruleOf("r", "R", full)), 201, `"keep_firing_for":"2m"`},
			{"GET", rulesAPI + "/r", nil, 200, `"missingSeriesEvalsToResolve":3`},
			{"POST", rulesAPI, single("g", ruleOf("rec", "Rec", records)), 201, `"noDataState":"","execErrState":"","for":"0s"`},
			{"GET", rulesAPI + "/rec", nil, 200, `"record":{"from":"A","metric":"m"}`},
		}},
	})
}

// TestModelsAreStoredSorted: what is sent as it was read is the same, in whatever order.
func TestModelsAreStoredSorted(t *testing.T) {
	c := newClient(t, V12_4)
	c.take(inFolder("f", "F", ""))
	model := object{"refId": "A", "expr": "a<b", "maxDataPoints": 0, "queryType": "range"}
	query := object{"refId": "A", "datasourceUid": "p", "relativeTimeRange": object{"from": 60, "to": 0}, "model": model}
	c.take(step{"POST", rulesAPI, single("g", ruleOf("r", "R", object{"data": []any{query}})), 201,
		`"queryType":"range","relativeTimeRange":{"from":60,"to":0},"datasourceUid":"p","model":{"expr":"a\u003cb","intervalMs":1000,"maxDataPoints":43200,"queryType":"range","refId":"A"}`})
}

// TestRulesLeftBehindChangeHands: when a rule moves away, the rest of its group is touched.
func TestRulesLeftBehindChangeHands(t *testing.T) {
	c := newClient(t, V11_0)
	c.take(inFolder("f", "F", ""))
	c.do("POST", rulesAPI, single("a", ruleOf("r1", "One", nil)))
	c.do("POST", rulesAPI, single("a", ruleOf("r2", "Two", nil)))
	c.with("X-Disable-Provenance", "").do("PUT", groupsAPI+"b", groupOf(ruleOf("r1", "One", nil)))
	c.take(step{"GET", rulesAPI + "/r2", nil, 200, `"execErrState":"Error","for":"1m","isPaused":false`})
}
