package validate

import (
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

// examples of every check, by its id. A check without one fails the test.
func examples() map[string][]example {
	return map[string][]example{
		"definition/builds":     definitionBuildsExamples(),
		"name/valid":            nameValidExamples(),
		"name/unique":           nameUniqueExamples(),
		"file/case":             fileCaseExamples(),
		"bundle/urls":           bundleURLsExamples(),
		"query/syntax":          querySyntaxExamples(),
		"rule/file":             ruleFileExamples(),
		"dashboard/strict":      dashboardStrictExamples(),
		"dashboard/layout":      dashboardLayoutExamples(),
		"panel/described":       panelDescribedExamples(),
		"panel/override":        panelOverrideExamples(),
		"reference/datasource":  referenceDatasourceExamples(),
		"reference/variable":    referenceVariableExamples(),
		"reference/dashboard":   referenceDashboardExamples(),
		"reference/link":        referenceLinkExamples(),
		"reference/panel":       referencePanelExamples(),
		"reference/runbook":     referenceRunbookExamples(),
		"runbook/complete":      runbookCompleteExamples(),
		"catalog/definition":    catalogDefinitionExamples(),
		"catalog/metric":        catalogMetricExamples(),
		"catalog/label":         catalogLabelExamples(),
		"catalog/value":         catalogValueExamples(),
		"catalog/type":          catalogTypeExamples(),
		"catalog/logs":          catalogLogsExamples(),
		"catalog/spans":         catalogSpansExamples(),
		"scenario/definition":   scenarioDefinitionExamples(),
		"scenario/signals":      scenarioSignalsExamples(),
		"scenario/lines":        scenarioLinesExamples(),
		"alert/complete":        alertCompleteExamples(),
		"alert/comparison":      alertComparisonExamples(),
		"alert/reserved":        alertReservedExamples(),
		"alert/template":        alertTemplateExamples(),
		"alert/labels":          alertLabelsExamples(),
		"alert/tested":          alertTestedExamples(),
		"alert/expected":        alertExpectedExamples(),
		"alert/interval":        alertIntervalExamples(),
		"slo/definition":        sloDefinitionExamples(),
		"notification/config":   notificationConfigExamples(),
		"notification/contact":  notificationContactExamples(),
		"notification/matcher":  notificationMatcherExamples(),
		"notification/timing":   notificationTimingExamples(),
		"notification/template": notificationTemplateExamples(),
		"notification/reach":    notificationReachExamples(),
		"notification/secret":   notificationSecretExamples(),
	}
}

func TestGoodBundleHasNoFindings(t *testing.T) {
	for _, change := range []func(*obsgen.Bundle){func(*obsgen.Bundle) {}, simulated(func(*obsgen.Bundle) {})} {
		if found := findingsAfter(change); len(found) > 0 {
			t.Errorf("found: %q", lines(found))
		}
	}
}

func TestEveryCheckFindsItsExamples(t *testing.T) {
	for _, check := range Checks() {
		t.Run(check.ID, func(t *testing.T) {
			own := examples()[check.ID]
			if !slices.ContainsFunc(own, func(e example) bool { return e.finds(check.ID) }) {
				t.Error("no example shows what the check finds; add one beside it")
			}
			for _, e := range own {
				t.Run(e.name, e.test)
			}
		})
	}
}

func TestEveryExampleHasACheck(t *testing.T) {
	for id := range examples() {
		if !slices.ContainsFunc(Checks(), func(c Check) bool { return c.ID == id }) {
			t.Errorf("the examples of %q belong to no check", id)
		}
	}
}

func TestEveryCheckIsDocumented(t *testing.T) {
	for _, check := range Checks() {
		for _, text := range []string{check.Title, check.Why, check.Fix, check.Bad, check.Good} {
			if strings.TrimSpace(text) == "" || check.Bad == check.Good {
				t.Errorf("%s: title, why, fix, bad and good must be there and differ: %+v", check.ID, check)
			}
		}
		if (check.run == nil) == (check.query == nil) {
			t.Errorf("%s: set either run or query", check.ID)
		}
	}
}

func (e example) finds(check string) bool {
	return slices.ContainsFunc(e.want, func(line string) bool { return strings.HasPrefix(line, check+" ") })
}
