package gocode_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// ruleOf is a rule with queries A and B, and expressions.
func ruleOf(condition string, expressions ...string) string {
	data := `{"refId":"A","datasourceUid":"p","model":{"datasource":{"type":"prometheus","uid":"p"},"expr":"a or b","instant":true}},
		{"refId":"B","datasourceUid":"p","model":{"datasource":{"type":"prometheus","uid":"p"},"expr":"c # all","instant":true}}`
	for _, e := range expressions {
		data += "," + e
	}
	return fmt.Sprintf(`{"title":"X","labels":{"severity":"info"},"condition":%q,"data":[%s]}`, condition, data)
}

func expression(refID, model string) string {
	return fmt.Sprintf(`{"refId":%q,"datasourceUid":"__expr__","model":%s}`, refID, model)
}

func threshold(kind, params, of string) string {
	return fmt.Sprintf(`{"type":"threshold","expression":%q,"conditions":[{"evaluator":{"type":%q,"params":%s}}]}`, of, kind, params)
}

// Every condition that a query can say, in one query.
func TestConditions(t *testing.T) {
	for name, c := range map[string]struct{ rule, want string }{
		"threshold":      {ruleOf("C", expression("C", threshold("gt", "[1]", "A"))), "(a or b) > 1"},
		"a comment":      {ruleOf("C", expression("C", threshold("lt", "[-0.5]", "B"))), "(c # all\n) < -0.5"},
		"within a range": {ruleOf("C", expression("C", threshold("within_range", "[1,2]", "A"))), "(a or b) > 1 and (a or b) < 2"},
		"outside":        {ruleOf("C", expression("C", threshold("outside_range", "[1,2]", "A"))), "(a or b) < 1 or (a or b) > 2"},
		"math":           {ruleOf("C", expression("C", `{"type":"math","expression":"$A >= 1 && ${B} != 1000000"}`)), "(a or b) >= 1 and (c # all\n) != 1000000"},
		"a number":       {ruleOf("C", expression("C", `{"type":"math","expression":"is_number($A)"}`)), "a or b"},
		"arithmetic":     {ruleOf("D", expression("C", `{"type":"math","expression":"$A / $B * 100"}`), expression("D", threshold("gt", "[5]", "C"))), "(a or b) / (c # all\n) * 100 > 5"},
		"reduced": {ruleOf("E", expression("C", `{"type":"reduce","reducer":"last","expression":"A"}`), expression("D", `{"type":"reduce","reducer":"last","expression":"B"}`),
			expression("E", `{"type":"math","expression":"$C > $D"}`)), "(a or b) > (c # all\n)"},
		"a bare query": {ruleOf("A"), "(a or b) != 0"},
		"a comparison": {strings.Replace(ruleOf("C", expression("C", threshold("gt", "[0]", "A"))), "a or b", "up == 0", 1), "(up == 0) > 0"},
		"classic": {ruleOf("C", expression("C", `{"type":"classic_conditions","conditions":[
			{"evaluator":{"type":"gt","params":[1]},"query":{"params":["A"]},"reducer":{"type":"last"}},
			{"evaluator":{"type":"lt","params":[2]},"operator":{"type":"or"},"query":{"params":["B"]},"reducer":{"type":"last"}}]}`)), "((a or b) > 1) or ((c # all\n) < 2)"},
	} {
		code, err := gocode.Rule(decoded(t, c.rule), 0)
		if err != nil || !strings.Contains(code, "obsgen.Prom(`"+c.want+"`)") || strings.Contains(code, "TODO: write") {
			t.Errorf("%s: want the query %s: %v\n%s", name, c.want, err, code)
		}
	}
}

// What a query cannot say stays visible, all of it.
func TestConditionsThatStayComments(t *testing.T) {
	ranged := `{"title":"X","labels":{"severity":"info"},"condition":"C","data":[
		{"refId":"A","datasourceUid":"p","relativeTimeRange":{"from":900,"to":60},"model":{"expr":"a","range":true,"step":7,"strange":"s"}},` +
		expression("B", `{"type":"reduce","reducer":"mean","expression":"A","settings":{"mode":"replaceNN","replaceWithValue":3}}`) + "," +
		expression("C", `{"type":"threshold","expression":"B","conditions":[{"evaluator":{"type":"gt","params":[1]},"unloadEvaluator":{"type":"lt","params":[0.5]}}]}`) + "]}"
	for name, c := range map[string]struct{ rule, want string }{
		"another reducer":  {ranged, "takes the mean of A over 15m"},
		"replaced values":  {ranged, "B replaces what is no number by 3"},
		"hysteresis":       {ranged, `recovers by another threshold: {"params":[0.5],"type":"lt"}`},
		"an offset":        {ranged, "A ends 60 seconds before now"},
		"a query's option": {ranged, `model.strange = "s"`},
		"resample":         {ruleOf("D", expression("C", `{"type":"resample","expression":"A"}`), expression("D", threshold("gt", "[1]", "C"))), `TODO: write the condition: C is an expression of the type resample`},
		"a function":       {ruleOf("C", expression("C", `{"type":"math","expression":"abs($A) > 1"}`)), `"expression":"abs($A) > 1"`},
		"a circle":         {ruleOf("D", expression("C", `{"type":"reduce","reducer":"last","expression":"C"}`), expression("D", threshold("gt", "[1]", "C"))), "C refers to itself"},
		"no such query":    {ruleOf("Z"), `the condition "Z" names none of the queries`},
		"SQL":              {`{"title":"X","condition":"A","data":[{"refId":"A","datasourceUid":"m","model":{"rawSql":"SELECT 1"}}]}`, `"rawSql":"SELECT 1"`},
		"a macro":          {`{"title":"X","condition":"A","data":[{"refId":"A","datasourceUid":"m","model":{"expr":"rate(a[$__rate_interval])","instant":true}}]}`, "a variable of Grafana"},
		"noDataState":      {strings.Replace(ruleOf("A"), `"title"`, `"noDataState":"Alerting","title"`, 1), "noDataState is Alerting"},
		"execErrState":     {strings.Replace(ruleOf("A"), `"title"`, `"execErrState":"OK","title"`, 1), "execErrState is OK"},
		"a contact":        {strings.Replace(ruleOf("A"), `"title"`, `"notification_settings":{"receiver":"me"},"title"`, 1), `notification_settings = {"receiver":"me"}`},
		"$value":           {strings.Replace(ruleOf("A"), `"title"`, `"annotations":{"summary":"{{ $value }}"},"title"`, 1), "$value in summary is a text about all queries"},
		"another number":   {strings.Replace(ruleOf("A"), `"title"`, `"annotations":{"summary":"{{ $values.B.Value }}"},"title"`, 1), "TODO: Prometheus cannot fill in summary"},
		"another link":     {strings.Replace(ruleOf("A"), `"title"`, `"annotations":{"dashboard":"https://g/d/abc/x?orgId=1"},"title"`, 1), `the annotation dashboard = "https://g/d/abc/x?orgId=1"`},
		"another range": {strings.Replace(ruleOf("A"), `"title"`, `"annotations":{"logs":"https://g/explore?schemaVersion=1&orgId=1&panes=%7B%22a%22%3A%7B%22queries%22%3A%5B%7B%22datasource%22%3A%7B%22type%22%3A%22loki%22%7D%2C%22expr%22%3A%22%7B%7D%22%7D%5D%7D%7D"},"title"`, 1),
			`the annotation logs = "https://g/explore`},
		"no severity": {`{"title":"X","condition":"A","data":[{"refId":"A","model":{"expr":"up"}}]}`, "Severity is missing"},
	} {
		code, err := gocode.Rule(decoded(t, c.rule), 0)
		if err != nil || !strings.Contains(code, c.want) {
			t.Errorf("%s: want a comment with %q: %v\n%s", name, c.want, err, code)
		}
	}
}
