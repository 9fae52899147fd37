package change

import (
	"regexp"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// stillUses names what uses a variable that is gone, and the links that set it.
func (c *comparison) stillUses(dashboard *resource.Resource, variable string) sentence.Sentence {
	users := usersIn(dashboard, variable)
	users = append(users, c.after.mentioning(func(r *resource.Resource) bool {
		return r.UID != dashboard.UID && mentions(r, func(text string) bool { return sets(text, dashboard.UID, variable, false) })
	}, "var-"+variable)...)
	if len(users) == 0 {
		return nil
	}
	return sentence.Say("; still used by ").Then(names(users))
}

// usersIn are the parts of a dashboard that use one of its variables.
func usersIn(dashboard *resource.Resource, variable string) []string {
	uses := func(value any) bool { return usesVariable(value, dashboard.UID, variable) }
	var users []string
	for _, panel := range resource.Objects(dashboard.Body, "panels") {
		if uses(panel) {
			users = append(users, "panel "+panelName(panel))
		}
	}
	for _, other := range resource.Objects(dashboard.Body, "variables") {
		if uses(other) {
			users = append(users, "variable "+resource.Text(other, "name"))
		}
	}
	for _, key := range []string{"title", "links", "annotations"} {
		if uses(dashboard.Body[key]) {
			users = append(users, "the dashboard's "+key)
		}
	}
	return users
}

// usesVariable looks at texts, at what a panel is repeated for, and at links back to the
// dashboard.
func usesVariable(value any, dashboard, variable string) bool {
	found := false
	visitAll(value, func(key string, v any) {
		text, _ := v.(string)
		found = found || key == "repeat" && text == variable || slices.Contains(query.Variables(text), variable) || sets(text, dashboard, variable, true)
	})
	return found
}

// sets reports whether a link in a text leads to a dashboard and sets one of its variables.
func sets(text, dashboard, variable string, own bool) bool {
	text = templated.ReplaceAllString(text, "")
	set := "var-" + variable + "="
	for from := 0; ; {
		at := strings.Index(text[from:], set)
		if at < 0 {
			return false
		}
		if leadsTo(text[:from+at], dashboard, own) {
			return true
		}
		from += at + len(set)
	}
}

// templated is what alerts fill in; there may be spaces in it.
var templated = regexp.MustCompile(`\{\{[^}]*\}\}`)

// visitAll visits a value, and all in it.
func visitAll(value any, do func(key string, v any)) {
	do("", value)
	visit(value, do)
}

// mentions reports whether a text anywhere in a body passes.
func mentions(r *resource.Resource, passes func(string) bool) bool {
	found := false
	visit(r.Body, func(_ string, v any) {
		text, isText := v.(string)
		found = found || isText && passes(text)
	})
	return found
}
