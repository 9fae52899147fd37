// Package obsgen is the vocabulary in which a team defines its observability:
// dashboards, alert rules, SLOs, datasources, notification and runbooks, and the
// catalogue of what its services emit. Definitions are plain struct literals;
// a [Bundle] collects them, and cli.Main compiles it into provisioning files.
//
// The package holds types and small constructors only. It does no I/O.
package obsgen

import "time"

// Bundle is everything that one system defines. Name and Title are required;
// every other field may stay empty.
type Bundle struct {
	// Name identifies the bundle: lower-case letters, digits and dashes. It prefixes
	// generated uids, so changing it replaces every alert rule in Grafana.
	Name string
	// Title is the system's name for people, such as "LTV Assistant".
	Title string

	URLs       URLs
	Evaluation Evaluation
	Catalog    Catalog

	Datasources  []Datasource
	Dashboards   []Dashboard
	Rules        []Rule
	Records      []Record
	SLOs         []SLO
	Runbooks     []Runbook
	Notification Notification

	// Simulation is how the observed system behaves: what alerts and panels are run on
	// before they run on the real one. Without scenarios, nothing is run.
	Simulation Simulation
}

// URLs are the addresses under which people reach what is generated. They end up
// in annotations and runbooks, so they are absolute and carry no trailing slash.
type URLs struct {
	// Grafana is the server's root, such as "https://grafana.example.com".
	Grafana string
	// Runbooks is the folder in which the generated runbooks can be read, such as
	// "https://github.com/acme/observability/blob/main/generated/runbooks".
	Runbooks string
}

// Evaluator is the system that evaluates the alert rules.
type Evaluator string

const (
	// Prometheus and the Loki ruler evaluate; Alertmanager notifies.
	// The Grafana-managed form of each rule is written paused.
	Prometheus Evaluator = "prometheus"
	// Grafana evaluates and notifies. The Prometheus and Loki alert rules are
	// written beside the loaded ones, under a name that no server loads.
	Grafana Evaluator = "grafana"
)

// Evaluation says who evaluates the alert rules, and how often.
type Evaluation struct {
	// By is the one system that evaluates alerts. Default: Prometheus.
	By Evaluator
	// Intervals is the evaluation interval of the rule group of each severity.
	// A severity that is missing gets one minute. Grafana needs multiples of 10 s.
	Intervals map[Severity]time.Duration
	// ScrapeInterval is how often Prometheus scrapes. Default: 15 s.
	ScrapeInterval time.Duration
}

// Labels are label names and values.
type Labels map[string]string

// Language is the language of a query; it also decides which datasource answers.
type Language string

const (
	PromQL  Language = "promql"
	LogQL   Language = "logql"
	TraceQL Language = "traceql"
)

// Query is a query and its language. The zero Query means "no query".
type Query struct {
	Language Language
	Expr     string
}

// Prom returns a PromQL query.
func Prom(expr string) Query { return Query{Language: PromQL, Expr: expr} }

// Logs returns a LogQL query.
func Logs(expr string) Query { return Query{Language: LogQL, Expr: expr} }

// Traces returns a TraceQL query.
func Traces(expr string) Query { return Query{Language: TraceQL, Expr: expr} }

// IsZero reports whether there is no query.
func (q Query) IsZero() bool { return q.Expr == "" }
