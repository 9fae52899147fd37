package show

import (
	"io"
	"time"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

type jsonReport struct {
	Scenarios []jsonScenario     `json:"scenarios"`
	Alerts    []jsonAlert        `json:"alerts"`
	Shown     jsonShown          `json:"dashboards"`
	Findings  []validate.Finding `json:"findings"`
}

// jsonShown is how much of the dashboards was looked at while all is well.
type jsonShown struct {
	Dashboards int      `json:"dashboards"`
	Panels     int      `json:"panels"`
	Views      int      `json:"views"`
	Untried    []string `json:"untried"`
}

type jsonScenario struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Description string `json:"description"`
}

type jsonAlert struct {
	Name     string     `json:"name"`
	Severity string     `json:"severity"`
	Fired    []jsonCell `json:"fired"`
	Edges    []jsonEdge `json:"edges"`
}

type jsonCell struct {
	Scenario string            `json:"scenario"`
	Labels   map[string]string `json:"labels"`
	// After and Over are seconds since the trouble began.
	After   float64  `json:"afterSeconds"`
	Over    *float64 `json:"overSeconds"`
	Value   float64  `json:"value"`
	Summary string   `json:"summary"`
}

type jsonEdge struct {
	Scenario   string  `json:"scenario"`
	Limit      float64 `json:"limit"`
	Below      float64 `json:"below"`
	FiredBelow bool    `json:"firedBelow"`
	Above      float64 `json:"above"`
	FiredAbove bool    `json:"firedAbove"`
}

func writeJSON(out io.Writer, report *trial.Report) error {
	made := jsonReport{Scenarios: []jsonScenario{}, Alerts: []jsonAlert{}, Findings: []validate.Finding{}}
	for _, s := range report.Scenarios {
		made.Scenarios = append(made.Scenarios, jsonScenario{s.Name, s.Title, s.Description})
	}
	for _, a := range report.Alerts {
		made.Alerts = append(made.Alerts, jsonOf(a))
	}
	n := report.Looked
	made.Shown = jsonShown{n.Dashboards, n.Panels, n.Views, append([]string{}, n.Untried...)}
	made.Findings = append(made.Findings, report.Findings()...)
	return findings.Encode(out, made)
}

func jsonOf(a trial.Alert) jsonAlert {
	made := jsonAlert{Name: a.Rule.Name, Severity: string(a.Rule.Severity), Fired: []jsonCell{}, Edges: []jsonEdge{}}
	for _, cell := range a.Cells {
		for _, happened := range cell.Happened {
			for _, s := range happened.Fired() {
				made.Fired = append(made.Fired, jsonCell{
					Scenario: cell.Scenario, Labels: happened.Labels, Value: s.Value, Summary: s.Annotations["summary"],
					After: s.Fired.Sub(cell.Timeline.Begin).Seconds(), Over: secondsUntil(s.Resolved, cell.Timeline.Begin),
				})
			}
		}
	}
	for _, e := range a.Edges() {
		made.Edges = append(made.Edges, jsonEdge{e.Scenario, e.Limit, e.Below, e.FiredBelow, e.Above, e.FiredAbove})
	}
	return made
}

func secondsUntil(at, begin time.Time) *float64 {
	if at.IsZero() {
		return nil
	}
	seconds := at.Sub(begin).Seconds()
	return &seconds
}
