package change

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/query"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// stillUses names the panels that use a variable that is gone, and the links that set it.
func (c *comparison) stillUses(dashboard *resource.Resource, variable string) sentence.Sentence {
	var users []string
	for _, panel := range resource.Objects(dashboard.Body, "panels") {
		if usesVariable(panel, variable) {
			users = append(users, "panel "+panelName(panel))
		}
	}
	set := "var-" + variable + "="
	users = append(users, c.after.mentioning(func(r *resource.Resource) bool {
		return r != dashboard && mentions(r, func(text string) bool {
			return strings.Contains(text, set) && strings.Contains(text, "/d/"+dashboard.UID)
		})
	}, set)...)
	if len(users) == 0 {
		return nil
	}
	return sentence.Say("; still used by ").Then(names(users))
}

func usesVariable(panel resource.Object, variable string) bool {
	found := false
	visit(panel, func(_ string, v any) {
		text, _ := v.(string)
		for _, name := range query.Variables(text) {
			found = found || name == variable
		}
	})
	return found
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

func linksTo(r *resource.Resource, uid string) bool {
	return r.UID != uid && mentions(r, func(text string) bool {
		for rest := text; ; {
			_, after, found := strings.Cut(rest, "/d/"+uid)
			if !found {
				return false
			}
			if after == "" || strings.ContainsAny(after[:1], "/?#&) \n") {
				return true
			}
			rest = after
		}
	})
}
