package render

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
)

// schema is the part of JSON Schema 2020-12 that a log line needs.
type schema struct {
	Schema      string             `json:"$schema,omitempty"`
	Comment     string             `json:"$comment,omitempty"`
	Title       string             `json:"title,omitempty"`
	Description string             `json:"description,omitempty"`
	Type        string             `json:"type"`
	Enum        []string           `json:"enum,omitempty"`
	Pattern     string             `json:"pattern,omitempty"`
	Properties  map[string]*schema `json:"properties,omitempty"`
	Required    []string           `json:"required,omitempty"`
	Examples    []any              `json:"examples,omitempty"`
}

// logSchema describes a log line. Fields beyond the catalogue are allowed: services
// may log more, queries just do not rely on it.
func logSchema(bundle obsgen.Bundle) *schema {
	root := &schema{
		Schema:  "https://json-schema.org/draft/2020-12/schema",
		Comment: notice, Title: bundle.Title + " log line", Type: "object",
	}
	for _, field := range bundle.Catalog.Logs.Fields {
		root.add(strings.Split(field.Path, "."), field)
	}
	return root
}

// add puts a field at its place, making the objects on the way.
func (s *schema) add(path []string, field obsgen.LogField) {
	if s.Properties == nil {
		s.Properties = map[string]*schema{}
	}
	name := path[0]
	// A required field needs the objects around it.
	if field.Required && !slices.Contains(s.Required, name) {
		s.Required = append(s.Required, name)
	}
	if len(path) == 1 {
		s.Properties[name] = fieldSchema(field)
		return
	}
	if s.Properties[name] == nil {
		s.Properties[name] = &schema{Type: "object"}
	}
	s.Properties[name].add(path[1:], field)
}

func fieldSchema(field obsgen.LogField) *schema {
	s := &schema{Type: string(field.Type), Description: withUnit(field.Help, field.Unit), Enum: field.Enum, Pattern: field.Pattern}
	if field.Example != nil {
		s.Examples = []any{field.Example}
	}
	return s
}

func withUnit(help, unit string) string {
	if unit == "" {
		return help
	}
	return help + ", in " + unit
}
