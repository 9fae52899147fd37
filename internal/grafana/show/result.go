package show

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// shownResult is what came of an apply, for programs.
type shownResult struct {
	Server   string         `json:"server"`
	Bundle   string         `json:"bundle"`
	Done     []shownOutcome `json:"done"`
	Failed   []shownOutcome `json:"failed"`
	Backup   string         `json:"backup,omitempty"`
	Notes    []string       `json:"notes"`
	Requests int            `json:"requests"`
}

type shownOutcome struct {
	Action plan.Action `json:"action"`
	Kind   string      `json:"kind"`
	UID    string      `json:"uid"`
	Title  string      `json:"title,omitempty"`
	Error  string      `json:"error,omitempty"`
}

// Result writes what came of an apply, as text or json.
func Result(out io.Writer, format string, p *plan.Plan, r apply.Report, requests int) error {
	slices.SortFunc(r.Outcomes, func(a, b apply.Outcome) int { return object.Compare(a.Step.Key(), b.Step.Key()) })
	content, err := resultText(r, requests), error(nil)
	if format == "json" {
		content, err = indented(newShownResult(p, r, requests))
	}
	if err == nil {
		_, err = io.WriteString(out, content)
	}
	return err
}

func newShownResult(p *plan.Plan, r apply.Report, requests int) shownResult {
	shown := shownResult{Server: p.Server, Bundle: p.Bundle, Done: []shownOutcome{}, Failed: []shownOutcome{},
		Backup: r.Backup, Notes: append([]string{}, r.Notes...), Requests: requests}
	for _, o := range r.Outcomes {
		one := shownOutcome{Action: o.Step.Action, Kind: string(o.Step.Object.Kind), UID: o.Step.Object.UID, Title: o.Step.Object.Title}
		if o.Err == nil {
			shown.Done = append(shown.Done, one)
			continue
		}
		one.Error = o.Err.Error()
		shown.Failed = append(shown.Failed, one)
	}
	return shown
}

func resultText(r apply.Report, requests int) string {
	var out strings.Builder
	for _, o := range r.Failed() {
		fmt.Fprintf(&out, "  failed to %s %s\n      %s\n", o.Step.Action, Name(o.Step.Object), report.Printable(o.Err.Error()))
	}
	for _, note := range r.Notes {
		fmt.Fprintf(&out, "  note: %s\n", report.Printable(note))
	}
	fmt.Fprintf(&out, "\n%s, with %d requests\n", tally(r), requests)
	if r.Backup != "" {
		fmt.Fprintf(&out, "undo with: obsgen apply --rollback %s\n", r.Backup)
	}
	return out.String()
}

func tally(r apply.Report) string {
	done := map[plan.Action]int{}
	for _, o := range r.Outcomes {
		if o.Err == nil {
			done[o.Step.Action]++
		}
	}
	var parts []string
	for _, action := range []plan.Action{plan.Create, plan.Update, plan.Delete} {
		if done[action] > 0 {
			parts = append(parts, fmt.Sprintf("%d %sd", done[action], action))
		}
	}
	if n := len(r.Failed()); n > 0 {
		parts = append(parts, fmt.Sprintf("%d failed or not begun", n))
	}
	if len(parts) == 0 {
		return "recorded what is there"
	}
	return strings.Join(parts, ", ")
}
