package change

import (
	"fmt"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func TestConditionsOf(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"a formula", `{refId: A, model: {expr: burn}}, {refId: B, model: {expr: errors}}, {refId: C, model: {type: math, expression: "$A > 14.4 && (10 <= ${B})"}}`, "burn > 14.4, errors >= 10"},
		{"one of two", `{refId: A, model: {expr: burn}}, {refId: B, model: {expr: errors}}, {refId: C, model: {type: math, expression: "$A > 14.4 || $B > 10"}}`, ""},
		{"a calculation", `{refId: A, model: {expr: burn}}, {refId: C, model: {type: math, expression: "$A * 100 > 5"}}`, ""},
		{"a threshold of a reduced query", `{refId: A, model: {expr: burn}}, {refId: B, model: {type: reduce, expression: A}}, {refId: C, model: {type: threshold, expression: B, conditions: [{evaluator: {type: gt, params: [6, 0]}}]}}`, "burn > 6"},
		{"a range", `{refId: A, model: {expr: burn}}, {refId: C, model: {type: threshold, expression: A, conditions: [{evaluator: {type: within_range, params: [6, 7]}}]}}`, ""},
		{"classic conditions", `{refId: A, model: {expr: burn}}, {refId: C, model: {type: classic_conditions, conditions: [{query: {params: [A]}, evaluator: {type: lt, params: [1]}}]}}`, "burn < 1"},
		{"in the query itself", `{refId: A, model: {expr: burn > 3}}, {refId: C, model: {type: math, expression: "is_number($A)"}}`, "burn > 3"},
		{"in both", `{refId: A, model: {expr: burn > 3}}, {refId: C, model: {type: math, expression: "$A > 0"}}`, "burn > 3 > 0, burn > 3"},
		{"a circle", `{refId: A, model: {type: reduce, expression: A}}, {refId: C, model: {type: threshold, expression: A, conditions: [{evaluator: {type: gt, params: [6]}}]}}`, " > 6"},
		{"nothing", ``, ""},
	} {
		content := "apiVersion: 1\ngroups: [{name: g, rules: [{uid: u, title: T, condition: C, data: [" + test.data + "]}]}]"
		read, err := resource.Read(resource.File{Path: "g.yaml", Content: []byte(content)})
		if err != nil {
			t.Fatal(err)
		}
		var have []string
		for _, c := range conditionsOf(read[1]) {
			have = append(have, fmt.Sprint(c.Query, " ", c.Op, " ", c.Threshold))
		}
		if strings.Join(have, ", ") != test.want {
			t.Errorf("%s: %q, want %q", test.name, have, test.want)
		}
	}
}
