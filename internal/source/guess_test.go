package source_test

import (
	"testing"

	"github.com/ltv-assistant/obsgen/internal/source"
)

// A name that is put together in code still leads to a file: to the part of it that is
// written down, or else to where its kind is defined.
func TestComputedNames(t *testing.T) {
	index := scanFiles(t, map[string]string{
		"alerts/all.go":     "package alerts\n\nvar a = []obsgen.Rule{cold()}\n",
		"alerts/burn.go":    "package alerts\n\nfunc Burns() {}\n",
		"dashboards/all.go": "package dashboards\n\nvar d = Dashboard{UID: uid()}\n",
		"runbooks/all.go":   "package runbooks\n\nvar r = obsgen.Runbook{Name: \"Cold\" + where}\n",
		"shop/other.go":     "package shop\n\nvar s = obsgen.SLO{Name: name() + \"-latency\"}\n",
		"shop/slo.go":       "package shop\n\nvar s = obsgen.SLO{\n\tName: service + \"-availability\",\n}\n",
	})
	wantPlaces(t, index, map[string]source.Place{
		"slo/till-availability": {File: "shop/slo.go", Line: 4},
		"slo/till-latency":      {File: "shop/slo.go", Line: 1}, // other.go is not called slo
		"runbooks/ColdOven":     {File: "runbooks/all.go", Line: 3},
		"runbooks/Hot":          {File: "runbooks/all.go", Line: 1},
		"alerts/Hot":            {File: "alerts/all.go", Line: 1},
		"dashboards/hot/heat":   {File: "dashboards/all.go", Line: 1},
		"datasources/logs":      {},
		"services/till":         {},
	})
}

// Where a constant is used says more than where it is declared.
func TestUseBeforeDeclaration(t *testing.T) {
	index := scanFiles(t, map[string]string{
		"runbooks/a.go":    "package runbooks\n\nconst BurnFast, BurnSlow, Idle = \"BurnFast\", \"BurnSlow\", \"Idle\"\n",
		"runbooks/burn.go": "package runbooks\n\nvar b = burn{\n\tname: BurnFast,\n}\n\nvar c = book(BurnSlow)\n",
		"slo/alerts.go":    "package slo\n\nvar b = []burn{\n\t{\"BurnFast\", 14, runbooks.BurnFast},\n}\n",
	})
	wantPlaces(t, index, map[string]source.Place{
		"runbooks/BurnFast": {File: "runbooks/burn.go", Line: 4},
		"runbooks/BurnSlow": {File: "runbooks/burn.go", Line: 7},
		"alerts/BurnFast":   {File: "slo/alerts.go", Line: 4},
		"runbooks/Idle":     {File: "runbooks/a.go", Line: 3},
	})
}
