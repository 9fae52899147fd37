package obsgen

import "time"

// Severity says who is woken by an alert.
type Severity string

const (
	// Critical pages somebody, day and night.
	Critical Severity = "critical"
	// Warning is looked at in working hours.
	Warning Severity = "warning"
	// Info notifies nobody in particular; the Watchdog uses it.
	Info Severity = "info"
)

// Rule is an alert rule. One definition gives the Prometheus (or Loki) rule, the
// Grafana-managed rule, the promtool test and the line in the documentation.
type Rule struct {
	// Name is the alert's name in CamelCase, unique in the bundle.
	Name     string
	Severity Severity
	// Query is the alert condition, in PromQL or LogQL, comparison included.
	Query Query
	// For is how long the condition must hold before the alert fires. Default: at once.
	For time.Duration
	// KeepFiringFor is how long the alert goes on after the condition has cleared.
	KeepFiringFor time.Duration
	// Labels are added to the labels that the query returns.
	Labels Labels

	// Summary is one line, Description says what it means for users. Both are
	// Prometheus templates: {{ $labels.x }}, {{ $value | humanizePercentage }}.
	Summary     string
	Description string
	// Runbook is the Name of a Runbook of the bundle.
	Runbook string
	// Panel is where the alert can be seen.
	Panel PanelRef
	// Vars are labels of the alert that the dashboard link hands over as
	// dashboard variables of the same name.
	Vars []string
	// Logs and Traces are opened by the notification's links. They may use {{ $labels.x }}.
	Logs   Query
	Traces Query

	// Cases show when the rule fires and when it stays silent; promtool runs them.
	Cases []Case
	// Untested says why there is no Case, for rules that promtool cannot run.
	Untested string

	// Fires says in which scenarios the rule fires; in all others it must stay silent.
	Fires []Expectation
	// Unseen says why no scenario lets it fire.
	Unseen string
	// Limit says once more beyond which value the rule fires, as it was promised to people:
	// trials that only just cross it, and only just do not, hold the query against it.
	// Default: the query's own threshold.
	Limit float64
	// Floor says the same of the second condition, without which a rule would fire on almost no
	// traffic: at less the rule must be silent, however bad it is. Default: not tried.
	Floor float64
}

// Case is a test of a rule: input series, and what fires at one moment.
type Case struct {
	// Name says what happens, such as "all instances down for three minutes".
	Name   string
	Series []Series
	// Interval is the distance between the samples. Default: one minute.
	Interval time.Duration
	// At is when the alert is looked at, counted from the first sample.
	At time.Duration
	// Fires lists every alert that must be firing At that time. None means silent.
	Fires []Firing
}

// Series is an input series in Prometheus's notation for tests:
// `up{service="auth"}` and "1x5 0x10".
type Series struct {
	Series string
	Values string
}

// Firing is an alert that is expected to fire.
type Firing struct {
	// Labels that the query returns. The rule's own labels and severity are added.
	Labels Labels
	// Value is what the query returns; annotations are rendered with it.
	Value float64
}

// EveryScenario is where a rule fires that always does.
const EveryScenario = "*"

// Expectation is that a rule fires in a scenario.
type Expectation struct {
	// In is the scenario's Name, or EveryScenario.
	In string
	// Labels of the alert, all that are not the rule's own. Those that are stated although
	// they are the rule's own, such as severity, must be as stated.
	Labels Labels
	// After and Within are when it fires, counted from the beginning of the trouble: not
	// before After, and not later than Within.
	After, Within time.Duration
	// Summary is the rule's Summary as people read it. Empty is not compared.
	Summary string
	// Outlasts says that the alert still fires when the scenario ends. The others are over
	// by then.
	Outlasts bool
}

// Record is a recording rule, evaluated by Prometheus.
type Record struct {
	// Name follows level:metric:operations.
	Name   string
	Expr   string
	Labels Labels
	// Unit and Help describe the result, as for a catalogued metric.
	Unit string
	Help string
}
