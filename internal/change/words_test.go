package change

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func TestRewritten(t *testing.T) {
	variables := map[string]string{"oven": "stove", "a": "b", "b": "a"}
	renamed := renames{map[string]string{"old": "new"}, variables, newVariables("x", variables), newMetrics(map[string]string{"oven:max": "oven:heat"}), false}
	for _, test := range []struct{ name, before, after string }{
		{"datasource", "old", "new"},
		{"datasourceUid", "old", "new"},
		{"title", "old", "old"},
		{"datasource", "older", "older"},
		{"expr", "x{a=\"$oven\"}", "x{a=\"$stove\"}"},
		{"expr", "${oven} ${oven:csv} [[oven]]", "${stove} ${stove:csv} [[stove]]"},
		{"url", "/d/x?var-oven=$oven&var-oven2=1", "/d/x?var-stove=$stove&var-oven2=1"},
		{"url", "?var-oven=1", "?var-stove=1"},
		{"url", "https://grafana.example/d/x/ovens?from=1&var-oven=1", "https://grafana.example/d/x/ovens?from=1&var-stove=1"},
		{"url", "/d/y?var-oven=1 and /d/xy?var-oven=1", "/d/y?var-oven=1 and /d/xy?var-oven=1"},
		{"content", "[a](/d/y?var-oven=$oven) [b](/d/x?var-oven=1)", "[a](/d/y?var-oven=$stove) [b](/d/x?var-stove=1)"},
		{"expr", "oven:max > 1 or oven:max:rate > 2", "oven:heat > 1 or oven:max:rate > 2"},
		{"legend", "oven:max", "oven:max"},
		{"expr", "$ovens $oven_2 oven", "$ovens $oven_2 oven"},
		{"expr", "$a $b", "$b $a"},
		{"datasource", "$oven", "$stove"},
	} {
		body := resource.Object{"list": []any{resource.Object{test.name: test.before}}}
		want := resource.Object{"list": []any{resource.Object{test.name: test.after}}}
		if diff := cmp.Diff(want, renamed.rewritten(body)); diff != "" {
			t.Errorf("%s: -want +have\n%s", test.before, diff)
		}
		if resource.Text(body["list"].([]any)[0], test.name) != test.before {
			t.Errorf("%s: the body itself was rewritten", test.before)
		}
	}
}

func TestBudget(t *testing.T) {
	for _, test := range []struct {
		objective any
		want      string
	}{
		{0.9, "72 h 00 min"},
		{0.99, "7 h 12 min"},
		{0.999, "43 min 12 s"},
		{0.9999, "4 min 19 s"},
		{0.99999, "26 s"},
		{1 - 1.0/720, "1 h 00 min"},
		{1 - 1.0/43200, "1 min"},
		{1.0, "0 s"},
		{0.0, "720 h 00 min"},
		{nil, "720 h 00 min"},
	} {
		if have := budget(test.objective); have != test.want {
			t.Errorf("%v allows %s, want %s", test.objective, have, test.want)
		}
	}
}

// TestVariableQuery: white space means nothing, unless it is part of a value.
func TestVariableQuery(t *testing.T) {
	for _, test := range []struct {
		kind, before, after string
		same                bool
	}{
		{"query", `label_values(x{a="b"},c)`, "label_values( x{ a = \"b\" }, c )\n", true},
		{"query", `label_values(x{a="b c"}, d)`, `label_values(x{a="bc"}, d)`, false},
		{"query", `label_values(x, a)`, `label_values(x, b)`, false},
		{"custom", "a,b", " a , b ", true},
		{"custom", "New York,Rome", "NewYork,Rome", false},
		{"custom", "a (b)", "a(b)", false},
		{"textbox", "a,b", "a, b", false},
	} {
		if have := len(variableQuery(test.kind)("", test.before, test.after)) == 0; have != test.same {
			t.Errorf("%s %q and %q: the same is %v, want %v", test.kind, test.before, test.after, have, test.same)
		}
	}
}
