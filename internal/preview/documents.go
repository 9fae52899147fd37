package preview

import (
	"encoding/json"
	"slices"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// WithDocuments is a model whose dashboards are other documents: as they were generated
// before. Their examples are those of the definitions, where there are any. What is no
// dashboard is left out.
func WithDocuments(model *build.Model, documents [][]byte) *build.Model {
	other := *model
	other.Dashboards = nil
	for _, content := range documents {
		var document resource.Object
		if json.Unmarshal(content, &document) != nil || resource.Text(document, "uid") == "" {
			continue
		}
		d := build.Dashboard{Definition: obsgen.Dashboard{UID: resource.Text(document, "uid"), Title: resource.Text(document, "title")}, JSON: content}
		at := slices.IndexFunc(model.Dashboards, func(known build.Dashboard) bool { return known.Definition.UID == d.Definition.UID })
		if at >= 0 {
			d.Definition.Examples = model.Dashboards[at].Definition.Examples
		}
		other.Dashboards = append(other.Dashboards, d)
	}
	return &other
}
