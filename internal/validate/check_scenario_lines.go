package validate

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/ltv-assistant/obsgen"
)

// scenarioLines holds log lines and traces against the catalogue.
func scenarioLines() Check {
	return Check{
		ID: "scenario/lines", Severity: Error,
		Title: "simulated log lines and traces that the services would never write",
		Why:   "A log alert that was tried on lines of another format proves nothing.",
		Fix:   "Use the stream labels, fields, values and spans of the catalogue.",
		Bad:   `Fields: map[string][]any{"severity": {"ERROR"}}`,
		Good:  `Fields: map[string][]any{"level": {"error"}, "service": {"{service}"}, "message": {"…"}, …}`,
		run: func(s *Subject, r *reporter) {
			lines, traces := newNames(r, "the kind of line"), newNames(r, "the kind of trace")
			for _, line := range s.Bundle.Simulation.Lines {
				lines.add("scenarios/"+line.Name, line.Name)
				checkLevel(r, "scenarios/"+line.Name, "rate", line.Rate, mostPerSecond)
				s.checkLine(r, line)
			}
			for _, trace := range s.Bundle.Simulation.Traces {
				traces.add("scenarios/"+trace.Name, trace.Name)
				checkLevel(r, "scenarios/"+trace.Name, "rate", trace.Rate, mostPerSecond)
				if trace.ID != "" && !traceID.MatchString(trace.ID) {
					r.report("scenarios/"+trace.Name, fmt.Sprintf("%q is not a trace id of 32 hexadecimal digits", trace.ID))
				}
				s.checkSpan(r, "scenarios/"+trace.Name, trace.Root)
			}
		},
	}
}

var traceID = regexp.MustCompile(`^[0-9a-f]{32}$`)

func (s *Subject) checkLine(r *reporter, line obsgen.Line) {
	address := "scenarios/" + line.Name
	if !s.Catalog.known {
		return
	}
	for _, name := range sortedKeys(line.Labels) {
		label, known := s.Catalog.logs[name]
		if !known {
			r.report(address, fmt.Sprintf("%q is not a stream label%s", name, orList(name, "there are", keys(s.Catalog.logs))))
		} else if value := line.Labels[name]; len(label.Values) > 0 && !slices.Contains(label.Values, value) {
			r.report(address, fmt.Sprintf("%s is never %q%s", name, value, orList(value, "it is", label.Values)))
		}
	}
	s.checkFields(r, address, line)
}

func (s *Subject) checkFields(r *reporter, address string, line obsgen.Line) {
	fields := map[string]obsgen.LogField{}
	for _, field := range s.Bundle.Catalog.Logs.Fields {
		fields[field.Path] = field
		if len(line.Fields[field.Path]) == 0 && field.Required {
			r.report(address, fmt.Sprintf("the field %q is required, and is not written", field.Path))
		}
	}
	for _, path := range sortedKeys(line.Fields) {
		field, known := fields[path]
		if !known {
			r.report(address, fmt.Sprintf("the log format has no field %q%s", path, didYouMean(path, keys(fields))))
			continue
		}
		for _, value := range line.Fields[path] {
			if wrong := unfit(field, value); wrong != "" {
				r.report(address, fmt.Sprintf("%s: %s", path, wrong))
			}
		}
	}
}

// placeholder is filled in when a line is written.
var placeholder = regexp.MustCompile(`\{\w+\}`)

// unfit says why a value is not one of a field, or nothing.
func unfit(field obsgen.LogField, value any) string {
	text, isText := value.(string)
	number, isNumber := value.(float64)
	switch {
	case isNumber && !finite(number):
		return fmt.Sprintf("JSON has no number %v", number)
	case isText != (field.Type == obsgen.StringField):
		return fmt.Sprintf("%v is not a %s", value, field.Type)
	case !isText || placeholder.MatchString(text):
		return ""
	case len(field.Enum) > 0 && !slices.Contains(field.Enum, text):
		return fmt.Sprintf("it is never %q%s", text, orList(text, "it is", field.Enum))
	case field.Pattern != "":
		if pattern, err := regexp.Compile(field.Pattern); err == nil && !pattern.MatchString(text) {
			return fmt.Sprintf("%q does not match %s", text, field.Pattern)
		}
	}
	return ""
}

func (s *Subject) checkSpan(r *reporter, address string, span obsgen.TraceSpan) {
	s.checkService(r, address, span.Service)
	if _, known := s.Catalog.spans[span.Name]; !known && len(s.Catalog.spans) > 0 {
		r.report(address, fmt.Sprintf("the catalogue has no span %q%s", span.Name, didYouMean(span.Name, keys(s.Catalog.spans))))
	}
	if !slices.Contains([]string{"", "ok", "error"}, span.Status) {
		r.report(address, fmt.Sprintf("the status of %s is %q; use ok, error, or none", span.Name, span.Status))
	}
	checkSpread(r, address, span.Duration)
	for _, child := range span.Children {
		s.checkSpan(r, address, child)
	}
}
