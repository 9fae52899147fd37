package show

import (
	"encoding/json"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// shownPlan is a plan for programs that decide; the plan itself has the bodies as well.
type shownPlan struct {
	Server  string              `json:"server"`
	Version string              `json:"version"`
	Bundle  string              `json:"bundle"`
	Summary map[plan.Action]int `json:"summary"`
	Steps   []shownStep         `json:"steps"`
	Effects []change.Change     `json:"effects"`
	Notes   []string            `json:"notes"`
}

type shownStep struct {
	Action  plan.Action     `json:"action"`
	Kind    string          `json:"kind"`
	UID     string          `json:"uid"`
	Title   string          `json:"title,omitempty"`
	Folder  string          `json:"folder,omitempty"`
	Reason  string          `json:"reason,omitempty"`
	Changes []change.Change `json:"changes"`
}

func encode(p *plan.Plan) (string, error) {
	shown := shownPlan{Server: p.Server, Version: p.Version, Bundle: p.Bundle, Summary: map[plan.Action]int{},
		Steps: []shownStep{}, Effects: append([]change.Change{}, p.Effects...), Notes: append([]string{}, p.Notes...)}
	for _, s := range p.Steps {
		shown.Summary[s.Action]++
		shown.Steps = append(shown.Steps, newShownStep(s))
	}
	return indented(shown)
}

func newShownStep(s plan.Step) shownStep {
	return shownStep{Action: s.Action, Kind: string(s.Object.Kind), UID: s.Object.UID, Title: s.Object.Title, Folder: s.Object.Folder,
		Reason: s.Words(), Changes: append([]change.Change{}, s.Changes...)}
}

func indented(value any) (string, error) {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	err := encoder.Encode(value)
	return out.String(), err
}
