package grafana

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// code writes an object as definitions. Of a dashboard that is defined only the panels that
// differ are written, of a group the rules that do.
func (b Bundle) code(found, defined object.Object) ([]show.Part, error) {
	if found.Kind == resource.Dashboard {
		return b.dashboardCode(found, defined)
	}
	fields, err := found.Fields()
	if err != nil {
		return nil, err
	}
	write := map[resource.Kind]func(map[string]any) (string, error){
		resource.Datasource: gocode.Datasource, resource.ContactPoint: gocode.Contact, resource.MuteTiming: gocode.MuteTiming,
		resource.NotificationTemplate: gocode.Template, resource.NotificationPolicy: gocode.Route,
	}[found.Kind]
	switch {
	case found.Kind == resource.RuleGroup:
		return ruleCode(fields, defined)
	case found.Kind == resource.Folder:
		return []show.Part{{What: "the folder", Text: fmt.Sprintf("obsgen.Folder{UID: %q, Title: %q}", found.UID, found.Title)}}, nil
	case write == nil:
		return nil, fmt.Errorf("there is no definition in Go for a %s", found.Kind)
	}
	text, err := write(fields)
	return []show.Part{{What: strings.ReplaceAll(string(found.Kind), "-", " ") + " " + found.UID, Text: text}}, err
}
