package board

// Alert is an alert whose notifications lead to the dashboard.
type Alert struct {
	Name, Severity string
	State          State
	// Href is where its runbook can be read, if it has one.
	Href string
	// Panel is the id of the panel that it leads to, or 0.
	Panel int
}

// State is what an alert does at the end of the time range; "" is nothing.
type State string

const (
	Pending State = "pending"
	Firing  State = "firing"
)
