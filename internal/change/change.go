// Package change compares two sets of resources and says what the difference means for
// people: what they see, who is paged, what breaks.
package change

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/routing"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// Impact says whom a change concerns; the first is the worst.
type Impact string

const (
	// Breaking is when something that others rely on is gone: a uid, an alert, a variable.
	Breaking Impact = "breaking"
	// Paging is when somebody is notified differently: who, when, how often, with what.
	Paging Impact = "paging"
	// Visible is when people see something else.
	Visible Impact = "visible"
	// Cosmetic is the rest.
	Cosmetic Impact = "cosmetic"
)

// Impacts lists every impact, the worst first.
func Impacts() []Impact { return []Impact{Breaking, Paging, Visible, Cosmetic} }

// Change is one difference, in a sentence.
type Change struct {
	Kind  resource.Kind `json:"kind"`
	UID   string        `json:"uid"`
	Title string        `json:"title,omitempty"`
	// File is where the resource is now, or was.
	File string `json:"file,omitempty"`
	// Where is the file too, if there is another resource of the kind and uid elsewhere.
	Where string `json:"-"`
	// Path is the place in the resource, such as "panels/Error ratio/unit"; empty is all of it.
	Path    string            `json:"path"`
	Impact  Impact            `json:"impact"`
	Summary sentence.Sentence `json:"summary"`
	// Before and After are the values, where it helps to see them: strings, numbers, or
	// the canonical JSON. Nil is absent.
	Before any `json:"before"`
	After  any `json:"after"`
	// Alerts are those that read what changed, if the change is not an alert's own.
	Alerts []string `json:"alerts,omitempty"`
	// Told is who is notified about the alert, or the alerts, after the change, where
	// routes are given. Before it, if the alert is gone.
	Told Recipients `json:"told,omitempty"`
}

// Pages reports whether somebody is notified differently: also by what breaks an alert, or
// a part of notification.
func (c Change) Pages() bool {
	return c.Impact == Paging || c.Impact == Breaking && (len(c.Alerts) > 0 || notifies(c.Kind))
}

// notifies reports whether a kind of resource decides who is notified.
func notifies(kind resource.Kind) bool {
	return slices.Contains([]resource.Kind{
		resource.Alert, resource.GrafanaAlert, resource.Route, resource.Receiver, resource.Inhibition, resource.TimeInterval,
		resource.Template, resource.Global, resource.NotificationPolicy, resource.ContactPoint, resource.MuteTiming, resource.NotificationTemplate,
	}, kind)
}

// Recipients are the receivers that are notified.
type (
	Recipients = routing.Recipients
	Recipient  = routing.Recipient
)

// Report is everything that changed.
type Report struct {
	// Changes by impact, the worst first, then by kind, uid and path.
	Changes []Change
	// Unjudged is set if notification changed, and there are no alert rules: nobody knows
	// who is paged.
	Unjudged bool
	// Layouts of the dashboards that changed, were added or removed, by uid.
	Layouts []Layout

	alert func(name string) (Change, bool)
}

// Layout is how a dashboard's panels lie before and after.
type Layout struct {
	UID, Title string
	// Before is empty for a new dashboard, After for a removed one.
	Before, After []Box
}

// BoxState says what happened to a panel.
type BoxState string

const (
	Same    BoxState = "same"
	Added   BoxState = "added"
	Removed BoxState = "removed"
	Changed BoxState = "changed"
	Moved   BoxState = "moved"
)

// Box is a panel on Grafana's grid: 24 columns wide, a row of the grid is 30 px high.
type Box struct {
	X, Y, W, H  int
	Title, Type string
	State       BoxState
}
