// Package resource reads what Grafana, Prometheus, Loki and Alertmanager are configured
// with, from files of any origin, into one canonical form: what means the same is the
// same value. Ids, versions, server defaults, key order and number formatting are gone.
package resource

// Kind says what a resource is.
type Kind string

const (
	Dashboard  Kind = "dashboard"
	Datasource Kind = "datasource"
	// Alert and Record are rules of Prometheus or the Loki ruler.
	Alert  Kind = "alert"
	Record Kind = "record"
	// RuleGroup is when the rules of a group are evaluated.
	RuleGroup Kind = "rule-group"
	SLO       Kind = "slo"

	// Route, Receiver, Inhibition, TimeInterval and Template are Alertmanager's.
	Route        Kind = "route"
	Receiver     Kind = "receiver"
	Inhibition   Kind = "inhibition"
	TimeInterval Kind = "time-interval"
	Template     Kind = "template"
	// Global is what Alertmanager's receivers share.
	Global Kind = "alertmanager-global"

	// GrafanaAlert and the next four are Grafana's own alerting.
	GrafanaAlert         Kind = "grafana-alert"
	NotificationPolicy   Kind = "notification-policy"
	ContactPoint         Kind = "contact-point"
	MuteTiming           Kind = "mute-timing"
	NotificationTemplate Kind = "notification-template"

	// Folder is one of Grafana's; files only name them.
	Folder            Kind = "folder"
	DashboardProvider Kind = "dashboard-provider"
	// Deletion is what a provisioning file tells Grafana to delete.
	Deletion  Kind = "deletion"
	Metric    Kind = "metric"
	LogSchema Kind = "log-schema"
	Runbook   Kind = "runbook"

	// Links are those in alerts and runbooks, all at once: no resource is of this kind.
	Links Kind = "links"
	// Evaluation is who evaluates alerts, likewise.
	Evaluation Kind = "evaluation"
)

// Resource is one thing in canonical form.
type Resource struct {
	Kind Kind
	// UID is its identity among those of its kind: a uid where there is one, else a name.
	UID   string
	Title string
	// Folder is where Grafana, or the tree, keeps it, or the name of the operator's resource
	// that it is from. Empty is Grafana's General folder, or none.
	Folder string
	// Group is the rule group of a rule.
	Group string
	// File is the path it was read from, File with slashes.
	File string
	// Body is JSON: maps, lists, strings, float64, bool. Never nil.
	Body map[string]any
}

// Set is what one side of a comparison holds.
type Set struct {
	Resources []*Resource
	// Unread are files that are equal on both sides and were not parsed.
	Unread []File
}

// IsEmpty reports whether there is nothing in it.
func (s Set) IsEmpty() bool { return len(s.Resources)+len(s.Unread) == 0 }

// File is a file's path, with slashes, and its content.
type File struct {
	Path    string
	Content []byte
}
