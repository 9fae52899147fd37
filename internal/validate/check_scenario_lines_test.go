package validate

import "github.com/ltv-assistant/obsgen"

func scenarioLinesExamples() []example {
	fields := func(change func(map[string][]any)) func(*obsgen.Bundle) {
		return system(func(s *obsgen.Simulation) { change(s.Lines[0].Fields) })
	}
	root := func(change func(*obsgen.TraceSpan)) func(*obsgen.Bundle) {
		return system(func(s *obsgen.Simulation) { change(&s.Traces[0].Root) })
	}
	return []example{
		{"an unknown stream label", system(func(s *obsgen.Simulation) { s.Lines[0].Labels = obsgen.Labels{"app": orders} }), []string{
			`scenario/lines scenarios/errors: "app" is not a stream label; there are service`,
		}},
		{"an unknown stream", system(func(s *obsgen.Simulation) { s.Lines[0].Labels = obsgen.Labels{"service": "shop"} }), []string{
			`scenario/lines scenarios/errors: service is never "shop"; it is shop-orders, shop-payments`,
		}},
		{"a required field that is not there", fields(func(f map[string][]any) { delete(f, "message") }), []string{
			`scenario/lines scenarios/errors: the field "message" is required, and is not written`,
		}},
		{"an unknown field", fields(func(f map[string][]any) { f["mesage"] = []any{"oh"} }), []string{
			`scenario/lines scenarios/errors: the log format has no field "mesage"; did you mean "message"?`,
		}},
		{"a value that is none", fields(func(f map[string][]any) { f["level"] = []any{"ERROR"} }), []string{
			`scenario/lines scenarios/errors: level: it is never "ERROR"; did you mean "error"?`,
		}},
		{"a number that is a text", fields(func(f map[string][]any) { f["http.duration"] = []any{"3"} }), []string{
			"scenario/lines scenarios/errors: http.duration: 3 is not a number",
		}},
		{"a number", fields(func(f map[string][]any) { f["http.duration"] = []any{3, 4.5} }), nil},
		{"an unknown span", root(func(s *obsgen.TraceSpan) { s.Name = "charge cart" }), []string{
			`scenario/lines scenarios/charge: the catalogue has no span "charge cart"; did you mean "charge card"?`,
		}},
		{"an unknown status", root(func(s *obsgen.TraceSpan) { s.Status = "bad" }), []string{
			`scenario/lines scenarios/charge: the status of charge card is "bad"; use ok, error, or none`,
		}},
		{"no trace id", system(func(s *obsgen.Simulation) { s.Traces[0].ID = "abc" }), []string{
			`scenario/lines scenarios/charge: "abc" is not a trace id of 32 hexadecimal digits`,
		}},
		{"two kinds of one name", system(func(s *obsgen.Simulation) { s.Lines = append(s.Lines, s.Lines[0]) }), []string{
			`scenario/lines scenarios/errors: the kind of line "errors" is used twice`,
		}},
	}
}
