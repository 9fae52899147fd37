package cli

import (
	"slices"

	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/trial/record"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// The checks that no definition can fail by itself: they need the rendered files.
const (
	rendersID = "definition/renders"
	freshID   = "generated/fresh"
)

// checks lists everything that a finding can name, for explain.
func checks() []validate.Check {
	return append(slices.Concat(validate.Checks(), trial.Checks(), record.Checks()),
		validate.Check{
			ID: rendersID, Severity: validate.Error,
			Title: "definitions that no file can be made of",
			Why:   "What cannot be written cannot be deployed.",
			Fix:   "Change the definition as the message says.",
			Bad:   `a template in an annotation that Prometheus cannot fill in: {{ $labels.service | nosuch }}`,
			Good:  `{{ $labels.service | title }}`,
		},
		validate.Check{
			ID: freshID, Severity: validate.Error,
			Title: "generated files that are not what the definitions give",
			Why:   "Servers read the files, reviewers read the definitions: if the two differ, what is reviewed is not what runs.",
			Fix:   "Run obsgen generate and commit the result. Do not edit generated files.",
			Bad:   `a definition and its generated file in two commits`,
			Good:  `obsgen generate && git add generated`,
		})
}
