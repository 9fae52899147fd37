package validate

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen"
)

// labels looks at a list of labels of one thing.
func (c catalogCheck) labels(address, what string, labels []obsgen.Label) {
	known := newNames(c.r, "the "+what)
	for _, label := range labels {
		if !model.LegacyValidation.IsValidLabelName(label.Name) || strings.HasPrefix(label.Name, "__") {
			c.r.report(address, fmt.Sprintf("the %s %q is not a label name of letters, digits and underscores", what, label.Name))
		}
		known.add(address, label.Name)
	}
}

// fields looks at the fields of a log line. Two paths of one flattened name are one label
// in LogQL.
func (c catalogCheck) fields() {
	flat := newNames(c.r, "the log field, as LogQL names it,")
	for _, field := range c.Logs.Fields {
		address := "catalog/logs/" + field.Path
		if slices.Contains(strings.Split(field.Path, "."), "") {
			c.r.report(address, fmt.Sprintf("the path %q has an empty part", field.Path))
		}
		flat.add(address, strings.ReplaceAll(field.Path, ".", "_"))
		types := []obsgen.FieldType{obsgen.StringField, obsgen.IntegerField, obsgen.NumberField}
		if !slices.Contains(types, field.Type) {
			c.r.report(address, fmt.Sprintf("the field type %q is unknown; use string, integer or number", field.Type))
		}
		if _, err := regexp.Compile(field.Pattern); err != nil {
			c.r.report(address, fmt.Sprintf("the pattern does not compile: %v", err))
		}
		c.nested(address, field.Path)
	}
}

// nested finds a field below one that has a value itself: JSON cannot hold both.
func (c catalogCheck) nested(address, path string) {
	for _, other := range c.Logs.Fields {
		if strings.HasPrefix(path, other.Path+".") {
			c.r.report(address, fmt.Sprintf("the field %q is a value and cannot hold %q too; rename one", other.Path, path))
		}
	}
}
