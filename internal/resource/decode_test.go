package resource

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDecode(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          []any
	}{
		{"aliases", "a: &a {x: 1}\nb: *a\nc: {<<: *a, y: 2}", []any{Object{"a": Object{"x": 1.0}, "b": Object{"x": 1.0}, "c": Object{"x": 1.0, "y": 2.0}}}},
		{"documents", "a: 1\n---\n---\nb: 2\n...\n", []any{Object{"a": 1.0}, nil, Object{"b": 2.0}}},
		{"JSON documents", "{\"a\": 1}\n---\n{\"b\": 2}\n", []any{Object{"a": 1.0}, Object{"b": 2.0}}},
		{"braces that are no JSON", "{a: 1, b: [x, y]}", []any{Object{"a": 1.0, "b": []any{"x", "y"}}}},
		{"no numbers in JSON", "[.nan, .inf, -.Inf]", []any{[]any{"NaN", "+Inf", "-Inf"}}},
		{"numbers", "[1, 1.0, 1e0, 0x1, .5, 9007199254740992]", []any{[]any{1.0, 1.0, 1.0, 1.0, 0.5, 9007199254740992.0}}},
		{"numbers in JSON", "[1, 1.0, 1e0, 9007199254740992, -0.5]", []any{[]any{1.0, 1.0, 1.0, 9007199254740992.0, -0.5}}},
		{"more digits than a number keeps", "a: [18446744073709551615, -912345678901234567]\n---\n{\"a\": 912345678901234567}", []any{
			Object{"a": []any{"18446744073709551615", "-912345678901234567"}}, Object{"a": "912345678901234567"}}},
		{"text where servers read text", "labels: {a: 1.10, b: 007, c: 1_0, d: True, 1.0: 0x1}\nname: 404\ngroup_by: [1.0]\nvalue: 1.10", []any{
			Object{"labels": Object{"a": "1.10", "b": "007", "c": "1_0", "d": "True", "1.0": "0x1"}, "name": "404", "group_by": []any{"1.0"}, "value": 1.1}}},
		{"text in JSON", `{"labels": {"a": 1.10, "b": true}, "name": 1e2, "value": 1e2, "ok": true}`, []any{
			Object{"labels": Object{"a": "1.10", "b": "true"}, "name": "1e2", "value": 100.0, "ok": true}}},
		{"settings of Alertmanager", "slack_configs: [{channel: 007, send_resolved: true, a: {b: [1.0]}}]", []any{
			Object{"slack_configs": []any{Object{"channel": "007", "send_resolved": true, "a": Object{"b": []any{"1.0"}}}}}}},
		{"text by an alias", "x: &l {a: 1.10}\nlabels: *l\nrules: [{labels: {<<: *l, b: 2}}]", []any{
			Object{"x": Object{"a": "1.10"}, "labels": Object{"a": "1.10"}, "rules": []any{Object{"labels": Object{"a": "1.10", "b": "2"}}}}}},
		{"dates are text", "[2020-01-01, 2020-01-01T10:00:00Z, '2020-01-01']", []any{[]any{"2020-01-01", "2020-01-01T10:00:00Z", "2020-01-01"}}},
		{"keys", "1: a\ntrue: b\n1.5: c\n2020-01-01: d", []any{Object{"1": "a", "true": "b", "1.5": "c", "2020-01-01": "d"}}},
		{"keys are what is written", "1.0: float\n1: int\nTrue: x\nnull: y", []any{Object{"1.0": "float", "1": "int", "True": "x", "null": "y"}}},
		{"byte order mark", "\ufeff{\"a\": 1}", []any{Object{"a": 1.0}}},
		{"carriage returns", "a: 1\r\nb: |\r\n  x\r\n  y\r\n", []any{Object{"a": 1.0, "b": "x\ny\n"}}},
		{"nothing", "", nil},
	} {
		for range 8 { // keys of maps have no order
			have, err := Decode([]byte(test.content), false)
			if diff := cmp.Diff(test.want, have); err != nil || diff != "" {
				t.Errorf("%s: %v\n%s", test.name, err, diff)
				break
			}
		}
	}
}

// TestDecodeRefuses also files that are made to exhaust memory or the stack.
func TestDecodeRefuses(t *testing.T) {
	bomb := "a: &a [x, x, x, x, x, x, x, x, x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s]\n", c, c, strings.TrimSuffix(strings.Repeat("*"+string(c-1)+",", 9), ","))
	}
	const deep = 100_000
	for _, test := range []struct{ name, content, want string }{
		{"duplicate keys", "a: 1\nb: 2\na: 3", `line 3: mapping key "a" already defined at line 1`},
		{"deep JSON", strings.Repeat("[", deep) + strings.Repeat("]", deep), "exceeded max depth"},
		{"deep YAML", "a: " + strings.Repeat("[", deep) + strings.Repeat("]", deep), "exceeded max depth"},
		{"deep lists", strings.Repeat("- ", deep) + "a", "exceeded max depth"},
		{"deep objects", "x: " + strings.Repeat("{a: ", deep) + strings.Repeat("}", deep), "exceeded max depth"},
		{"aliases of aliases", bomb, "excessive aliasing"},
		{"an alias in itself", "a: &a [*a]", "contains itself"},
		{"tabs", "a:\n\tb: 1", "line 2"},
		{"objects as keys", "? {a: b}\n: c", "invalid map key"},
		{"bytes", "a: \xff", "it is not UTF-8 text"},
		{"UTF-16", "\xff\xfea\x00", "it is not UTF-8 text"},
		{"broken JSON", "{\n\n\"a\": ]", "JSON, line 3"},
		{"a second document in JSON", "{\"a\": 1}\n{\"b\": 2}", "something follows its end"},
	} {
		if _, err := Decode([]byte(test.content), false); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.name, err, test.want)
		}
	}
	if _, err := Decode([]byte("{a: 1}"), true); err == nil {
		t.Error("a .json file with YAML in it was read")
	}
	if _, err := Decode([]byte(`{"a": 1e999}`), true); err == nil || !strings.Contains(err.Error(), "1e999 is beyond what a number can be") {
		t.Errorf("a number that is too large: %v", err)
	}
}
