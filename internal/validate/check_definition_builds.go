package validate

// definitionBuilds passes on what the build could not make sense of.
func definitionBuilds() Check {
	return Check{
		ID: "definition/builds", Severity: Error,
		Title: "definitions that cannot be built",
		Why:   "The definition contradicts itself or the foundation SDK, so nothing can be generated from it.",
		Fix:   "Correct the field that the message names.",
		Bad:   `obsgen.Panel{Key: "requests"}`,
		Good:  `obsgen.Panel{Key: "requests", Panel: style.TimeSeries(…)}`,
		run: func(s *Subject, r *reporter) {
			for _, problem := range s.Problems {
				r.report(problem.Definition, problem.Message)
			}
		},
	}
}
