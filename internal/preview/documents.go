package preview

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// WithDocuments is a model whose dashboards are other documents: as they were generated
// before. Their examples are those of the definitions, where there are any. What is no
// dashboard is left out.
func WithDocuments(model *build.Model, documents [][]byte) *build.Model {
	var all []build.Dashboard
	for _, content := range documents {
		var document resource.Object
		if json.Unmarshal(content, &document) != nil || resource.Text(document, "uid") == "" {
			continue
		}
		d := build.Dashboard{Definition: obsgen.Dashboard{UID: resource.Text(document, "uid"), Title: resource.Text(document, "title")}, JSON: content}
		if known, ok := model.Dashboard(d.Definition.UID); ok {
			d.Definition.Examples = known.Definition.Examples
		}
		all = append(all, d)
	}
	return model.WithDashboards(all)
}
