package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// emptyWhenHealthy are the panels that have nothing to show on a good day.
func emptyWhenHealthy() map[string]string {
	return map[string]string{
		"Trace":                          "it waits for a trace id",
		"Questions of the user":          "it waits for a user",
		"Failed rule evaluations":        "none fails",
		"Alerts started within 24 hours": "none started",
		"Alerts that fired most":         "none fired",
		"Alerts firing now":              "none fires",
		"Notifications that failed":      "none failed",
	}
}

// On a healthy day every query of every dashboard runs, and finds something where it should.
func TestDashboardsOnAHealthyDay(t *testing.T) {
	model := build.Build(bundle())
	system, engine := simulate.New(model.Bundle), rule.NewEngine()
	run := system.Play(system.Scenarios()[0], simulate.Options{})
	engine.Play(run, model.Groups)
	data := board.NewData(run, engine, model.Bundle.Datasources)
	files, err := filepath.Glob(generated + "/grafana/dashboards/*/*.json")
	if err != nil || len(files) != len(model.Dashboards) {
		t.Fatalf("there are %d dashboards in %s, want %d (%v)", len(files), generated, len(model.Dashboards), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) { judgeBoard(t, file, run, data) })
	}
}

func judgeBoard(t *testing.T, file string, run *simulate.Run, data *board.Data) {
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	b, err := board.Open(content)
	if err != nil {
		t.Fatal(err)
	}
	from, to := b.Range(run.Over)
	result, err := b.Run(t.Context(), data, board.View{From: from, To: to})
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range result.Variables {
		if v.Err != nil || len(v.Options) == 0 {
			t.Errorf("variable %s has %d values: %v", v.Name, len(v.Options), v.Err)
		}
	}
	for _, err := range result.Problems {
		t.Error(err)
	}
	for _, p := range result.Panels {
		for _, target := range p.Targets {
			if _, mayBe := emptyWhenHealthy()[p.Title]; target.Err != nil || target.Series == 0 != mayBe {
				t.Errorf("panel %q: query %s gives %d series: %v\n%s", p.Title, target.RefID, target.Series, target.Err, target.Query)
			}
		}
	}
}
