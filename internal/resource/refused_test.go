package resource

import (
	"errors"
	"strings"
	"testing"
)

// TestRefused are files in which something would be left out without a word.
func TestRefused(t *testing.T) {
	for _, test := range []struct{ content, want string }{
		{`groups: hello`, `as rules: groups is text, not a list`},
		{`groups: [hello]`, `groups[0] is text, not an object`},
		{`groups: [{name: g, rules: {alert: A, expr: up}}]`, `group "g": rules is an object, not a list`},
		{`groups: [{name: g, rules: [A]}]`, `group "g": rules[0] is text, not an object`},
		{"groups: [{name: \"g\\e[2J\", rules: [{alert: A}]}]", `group "g\x1b[2J", rules[0]`},
		{`{route: hi, receivers: []}`, `its route is text, not an object`},
		{`{route: {receiver: a, routes: hi}, receivers: []}`, `routes of route is text, not a list`},
		{`{route: {receiver: a, routes: [{routes: [a]}]}, receivers: []}`, `routes[0] is text, not an object`},
		{`{route: {receiver: a, routes: [{}, {repeat_intervall: 5m}]}, receivers: []}`, `route.routes[1] has the key "repeat_intervall", which Alertmanager does not know`},
		{`{route: {receiver: [a]}, receivers: []}`, `receiver of route is a list, not text`},
		{`{route: {receiver: a, match: x=y}, receivers: []}`, `match of route is text, not an object`},
		{`{route: {}, receivers: {a: b}}`, `receivers is an object, not a list`},
		{`{route: {}, receivers: [a]}`, `receivers[0] is text, not an object`},
		{`{route: {}, receivers: [{slack_configs: []}]}`, `receivers[0] has no name`},
		{`{route: {}, receivers: [{name: a, slack_configs: hi}]}`, `receivers[0]: slack_configs is text, not a list`},
		{`{route: {}, receivers: [], global: hi}`, `global is text, not an object`},
		{`{route: {}, receivers: [], inhibit_rules: hi}`, `inhibit_rules is text, not a list`},
		{`{route: {}, receivers: [], time_intervals: [{times: []}]}`, `time_intervals[0] has no name`},
		{`{apiVersion: 1, groups: hi}`, `groups is text, not a list`},
		{`{apiVersion: 1, groups: [{name: g, folder: f, rules: hi}]}`, `group "g": rules is text, not a list`},
		{`{apiVersion: 1, contactPoints: hi}`, `contactPoints is text, not a list`},
		{`{apiVersion: 1, policies: [{receiver: a, routes: hi}]}`, `routes of the policy is text, not a list`},
		{`{apiVersion: 1, muteTimes: [{}]}`, `muteTimes[0] has no name`},
		{`datasources: hi`, `datasources is text, not a list`},
		{`providers: 5`, `providers is a number, not a list`},
	} {
		_, err := Read(File{"a.yaml", []byte(test.content)})
		if err == nil || errors.Is(err, ErrUnknown) || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %s", test.content, err, test.want)
		}
	}
}

// TestNotRefused are files that the servers load.
func TestNotRefused(t *testing.T) {
	for _, content := range []string{
		`groups:`, `groups: [{name: g, rules: }]`, `{route: {receiver: a, routes: , match: , continue: yes}, receivers: [{name: a, slack_configs: }]}`,
		`{route: {receiver: a, labels: {a: b}}, receivers: [{name: a, labels: {c: d}}]}`,
		`{apiVersion: 1, policies: [{receiver: a, orgId: 1, provenance: file, routes: [{object_matchers: [[a, "=", b]]}]}]}`,
	} {
		if _, err := Read(File{"a.yaml", []byte(content)}); err != nil {
			t.Errorf("%s: %v", content, err)
		}
	}
}
