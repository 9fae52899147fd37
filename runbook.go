package obsgen

import "slices"

// Runbook tells a tired person what to do. One Markdown file is written for each.
type Runbook struct {
	// Name is the file's name without its ending; use the alert's name.
	Name  string
	Title string
	// Meaning says in plain words what is happening, Impact what users notice.
	Meaning string
	Impact  string
	// Identify, Logs and Traces narrow the problem down.
	Identify []Step
	Logs     []Step
	Traces   []Step
	Causes   []Cause
	// Mitigation stops the damage.
	Mitigation []Step
	// Escalation says whom to call, when.
	Escalation []string
}

// Steps returns the steps of every section, in the order of the page.
func (r Runbook) Steps() []Step { return slices.Concat(r.Identify, r.Logs, r.Traces, r.Mitigation) }

// Step is an instruction, with a query or a panel that shows what it speaks of.
type Step struct {
	Text  string
	Query Query
	Panel PanelRef
}

// Cause is a known cause: how to recognise it, and what helps.
type Cause struct {
	Cause string
	Check string
	Query Query
	Fix   string
}
