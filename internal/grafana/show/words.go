package show

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Name is how people call an object: dashboard Service health (ltv-service-health).
func Name(o object.Object) string {
	if o.Kind == resource.NotificationPolicy && o.UID != object.PolicyUID {
		return "notification policies for the alerts in the folder " + report.Printable(o.Title)
	}
	return report.Called(string(o.Kind), o.UID, o.Title)
}

// Short is the same in a list of its kind.
func Short(o object.Object) string {
	if o.Title == "" {
		return report.Printable(o.UID)
	}
	return report.Printable(o.Title)
}

// changes are a step's, each with the name of what it is about if that is not the step's
// object: a rule of a group, an alert that is routed differently.
func changes(s plan.Step) []change.Change {
	var all []change.Change
	for _, c := range s.Changes {
		if c.Kind != s.Object.Kind {
			c.Summary = sentence.Say("%s: ", c.Title).Then(c.Summary)
		}
		all = append(all, c)
	}
	return all
}

func sign(action plan.Action) string {
	return map[plan.Action]string{
		plan.Create: "+", plan.Update: "~", plan.Delete: "-", plan.Conflict: "!", plan.Record: "=", plan.Keep: "·", plan.Unchanged: " ",
	}[action]
}

// painter colours for a terminal, or does not.
type painter struct{ on bool }

func (p painter) with(code, text string) string {
	if !p.on {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

func (p painter) action(action plan.Action, text string) string {
	code := map[plan.Action]string{plan.Create: "32", plan.Update: "33", plan.Delete: "31", plan.Conflict: "1;31"}[action]
	if code == "" {
		code = "2"
	}
	return p.with(code, text)
}
