// Package promtool writes the trials of a bundle's alerts as tests for promtool, which runs
// Prometheus's own rules: somebody else judges the same expectations on the same data.
package promtool

import (
	"context"
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/parallel"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// Tests are files for promtool.
type Tests struct {
	// Files by path: for each alert a rule file of its own and a test that names it.
	Files render.Files
	// Left are alerts that promtool cannot run: those on logs, and those that fire nowhere.
	Left []string
}

// Write writes the tests of some alerts; of all if there are no names.
func Write(ctx context.Context, model *build.Model, alerts []build.Alert) (Tests, error) {
	w := &writer{system: simulate.New(model.Bundle), engine: rule.NewEngine(), groups: model.Groups}
	written := make([]render.Files, len(alerts))
	errs := make([]error, len(alerts))
	parallel.For(len(alerts), func(i int) {
		if errs[i] = ctx.Err(); errs[i] == nil {
			written[i], errs[i] = w.alert(ctx, alerts[i])
		}
	})
	tests := Tests{Files: render.Files{}}
	for i, files := range written {
		if len(files) == 0 {
			tests.Left = append(tests.Left, alerts[i].Name)
		}
		for path, content := range files {
			tests.Files[path] = content
		}
	}
	return tests, errors.Join(errs...)
}

// writer has what every alert needs.
type writer struct {
	system *simulate.System
	engine *rule.Engine
	groups []build.Group
}

// alert writes the two files of an alert, if promtool can run it.
func (w *writer) alert(ctx context.Context, alert build.Alert) (render.Files, error) {
	if alert.Query.Language != obsgen.PromQL || len(alert.Fires) == 0 {
		return nil, nil
	}
	groups := rule.Needed(w.groups, alert.Name)
	file := testFile{RuleFiles: []string{rulesOf(alert)}, EvaluationInterval: groups[0].Interval.String()}
	for _, scenario := range w.scenarios(alert) {
		test, err := w.test(ctx, alert, groups, w.system.Play(scenario, simulate.Options{Plain: true}))
		if err != nil {
			return nil, fmt.Errorf("write promtool's test of %s in %s: %w", alert.Name, scenario.Name, err)
		}
		test.Name = alert.Name + " in " + scenario.Name
		file.Tests = append(file.Tests, test)
	}
	return files(alert, groups[0], file)
}

// scenarios are those in which an alert fires; of one that always does, the first.
func (w *writer) scenarios(alert build.Alert) []obsgen.Scenario {
	var all []obsgen.Scenario
	seen := map[string]bool{}
	for _, e := range alert.Fires {
		scenario, known := w.system.Scenario(e.In)
		if e.In == obsgen.EveryScenario {
			scenario, known = w.system.Scenarios()[0], true
		}
		if known && !seen[scenario.Name] {
			seen[scenario.Name] = true
			all = append(all, scenario)
		}
	}
	return all
}

func files(alert build.Alert, group build.Group, file testFile) (render.Files, error) {
	rules, err := render.RuleFile(group)
	if err != nil {
		return nil, err
	}
	tests, err := encode(testsOf(alert), file)
	if err != nil {
		return nil, err
	}
	return render.Files{rulesOf(alert): rules, testsOf(alert): tests}, nil
}

func rulesOf(alert build.Alert) string { return alert.Name + ".rules.yaml" }
func testsOf(alert build.Alert) string { return alert.Name + ".test.yaml" }
