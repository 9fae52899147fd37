package grafana

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

func (b Bundle) dashboardCode(found, defined object.Object) ([]show.Part, error) {
	if defined.Body == nil {
		text, err := gocode.Dashboard(found.Body, obsgen.Folder{UID: found.Folder})
		return []show.Part{{What: "dashboard " + found.UID, Text: text}}, err
	}
	before, errBefore := panelsOf(defined)
	after, errAfter := panelsOf(found)
	if err := errors.Join(errBefore, errAfter); err != nil {
		return nil, err
	}
	var codes []show.Part
	for _, p := range after {
		if same(before, p) {
			continue
		}
		text, err := gocode.Panel(p.raw, b.panelKeys[found.UID][p.id])
		if err != nil {
			return codes, err
		}
		codes = append(codes, show.Part{What: "panel " + p.title, Text: text})
	}
	return codes, nil
}

// livePanel is a panel as it stands in a dashboard, and in canonical form.
type livePanel struct {
	id    uint32
	title string
	raw   json.RawMessage
	form  resource.Object
}

// panelsOf lists a dashboard's panels, those in collapsed rows included.
func panelsOf(dashboard object.Object) ([]livePanel, error) {
	var body struct{ Panels []json.RawMessage }
	if err := json.Unmarshal(dashboard.Body, &body); err != nil {
		return nil, fmt.Errorf("read the panels of %s: %w", dashboard.Key(), err)
	}
	var all []livePanel
	for i := 0; i < len(body.Panels); i++ {
		raw := body.Panels[i]
		var header struct {
			ID          uint32
			Title, Type string
			Panels      []json.RawMessage
		}
		if err := json.Unmarshal(raw, &header); err != nil {
			return nil, fmt.Errorf("read a panel of %s: %w", dashboard.Key(), err)
		}
		body.Panels = append(body.Panels, header.Panels...)
		if header.Type == "row" {
			continue
		}
		form, err := panelForm(raw)
		if err != nil {
			return nil, err
		}
		all = append(all, livePanel{header.ID, header.Title, raw, form})
	}
	return all, nil
}

// panelForm is a panel's canonical form: that of a dashboard that has only it.
func panelForm(raw json.RawMessage) (resource.Object, error) {
	var panel resource.Object
	if err := json.Unmarshal(raw, &panel); err != nil {
		return nil, err
	}
	all, err := resource.OfGrafana(resource.Dashboard, "", "", resource.Object{"panels": []any{panel}})
	if err != nil {
		return nil, err
	}
	return resource.Objects(all[0].Body, "panels")[0], nil
}

func same(panels []livePanel, p livePanel) bool {
	for _, other := range panels {
		if other.id == p.id {
			return resource.Equal(other.form, p.form)
		}
	}
	return false
}
