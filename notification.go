package obsgen

import "time"

// Notification says who hears of which alert. It is compiled to Grafana's contact
// points, policies, templates and mute timings, and to an Alertmanager configuration.
type Notification struct {
	Contacts []Contact
	Route    Route
	// OwnsPolicyTree lets "obsgen apply" replace Grafana's whole notification policy tree,
	// which all teams share. Without it, Route becomes a branch of that tree for the alerts
	// of this bundle, and the branches of others stay as they are. Provisioning files know
	// no branches: they always replace the tree.
	OwnsPolicyTree bool
	Inhibitions    []Inhibition
	MuteTimings    []MuteTiming
	Templates      []Template
	Mail           Mail
}

// Contact is a contact point (Grafana) or receiver (Alertmanager).
type Contact struct {
	Name      string
	PagerDuty *PagerDuty
	Slack     *Slack
	Email     *Email
}

// PagerDuty opens an incident through the Events API v2. Summary is a template.
type PagerDuty struct {
	IntegrationKey Secret
	Summary        string
}

// Slack posts through an incoming webhook. Title and Text are templates.
type Slack struct {
	Webhook Secret
	Channel string
	Title   string
	Text    string
}

// Email sends a mail. Subject and Text are templates.
type Email struct {
	To      []string
	Subject string
	Text    string
}

// Mail is the SMTP server that Alertmanager uses. Grafana has its own in grafana.ini.
type Mail struct {
	// Smarthost is host:port.
	Smarthost string
	From      string
}

// Route is a node of the routing tree. The root needs a Contact and has no Match.
type Route struct {
	Contact string
	Match   []Matcher
	// GroupBy are the labels whose alerts share a notification.
	GroupBy []string
	// GroupWait, GroupInterval and RepeatInterval are inherited when zero.
	GroupWait      time.Duration
	GroupInterval  time.Duration
	RepeatInterval time.Duration
	// Mute names MuteTimings during which this route stays silent.
	Mute []string
	// Continue goes on to the next sibling after a match.
	Continue bool
	Routes   []Route
}

// Matcher compares a label. Op is one of =, !=, =~, !~.
type Matcher struct {
	Label string
	Op    string
	Value string
}

// Inhibition mutes target alerts while a source alert with equal labels fires.
// Grafana-managed alerting has no such thing; there the rule is left out.
type Inhibition struct {
	Source []Matcher
	Target []Matcher
	Equal  []string
}

// MuteTiming is a recurring time in which routes may be muted.
type MuteTiming struct {
	Name string
	// Weekdays such as "saturday" or "monday:friday". Empty: every day.
	Weekdays []string
	// DaysOfMonth such as "1:7" or "-1". Empty: every day.
	DaysOfMonth []string
	// From and To are "HH:MM" in Location.
	From, To string
	// Location is an IANA time zone. Default: "UTC".
	Location string
}

// Template is a named set of message templates in Go's template language,
// restricted to what Alertmanager and Grafana both know.
type Template struct {
	Name string
	Body string
}

// Equal matches alerts whose label has exactly this value.
func Equal(label, value string) Matcher { return Matcher{label, "=", value} }

// NotEqual matches alerts whose label has another value or none.
func NotEqual(label, value string) Matcher { return Matcher{label, "!=", value} }

// Matches matches alerts whose label matches a regular expression from end to end.
func Matches(label, regex string) Matcher { return Matcher{label, "=~", regex} }

// NotMatches matches alerts whose label does not match a regular expression.
func NotMatches(label, regex string) Matcher { return Matcher{label, "!~", regex} }
