package findings

import (
	"io"

	"github.com/ltv-assistant/obsgen/internal/validate"
)

// SARIF is version 2.1.0, which GitHub's code scanning and editors read.
func SARIF(out io.Writer, findings []validate.Finding, checks []validate.Check) error {
	return Encode(out, sarifLog{
		Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0",
		Runs: []sarifRun{{Tool: sarifTool{Driver: sarifDriver{Name: "obsgen", Rules: sarifRules(checks)}}, Results: sarifResults(findings)}},
	})
}

type sarifLog struct {
	Schema  string     `json:"$schema"`
	Version string     `json:"version"`
	Runs    []sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool    sarifTool     `json:"tool"`
	Results []sarifResult `json:"results"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name  string      `json:"name"`
	Rules []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string    `json:"id"`
	ShortDescription sarifText `json:"shortDescription"`
	FullDescription  sarifText `json:"fullDescription"`
	Help             sarifText `json:"help"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifResult struct {
	RuleID    string          `json:"ruleId"`
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations"`
}

type sarifLocation struct {
	Physical *sarifPhysical `json:"physicalLocation,omitempty"`
	Logical  []sarifLogical `json:"logicalLocations"`
}

type sarifPhysical struct {
	Artifact struct {
		URI string `json:"uri"`
	} `json:"artifactLocation"`
	Region struct {
		StartLine int `json:"startLine"`
	} `json:"region"`
}

type sarifLogical struct {
	Name string `json:"fullyQualifiedName"`
}

func sarifRules(checks []validate.Check) []sarifRule {
	rules := []sarifRule{}
	for _, c := range checks {
		rules = append(rules, sarifRule{c.ID, sarifText{"Finds " + c.Title}, sarifText{c.Why}, sarifText{c.Fix}})
	}
	return rules
}

func sarifResults(findings []validate.Finding) []sarifResult {
	results := []sarifResult{}
	for _, f := range findings {
		location := sarifLocation{Logical: []sarifLogical{{f.Definition}}}
		if f.File != "" {
			location.Physical = &sarifPhysical{}
			location.Physical.Artifact.URI = f.File
			location.Physical.Region.StartLine = max(f.Line, 1)
		}
		results = append(results, sarifResult{f.Check, string(f.Severity), sarifText{f.Message}, []sarifLocation{location}})
	}
	return results
}
