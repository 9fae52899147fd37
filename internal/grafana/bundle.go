package grafana

import (
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/uid"
)

// Bundle is what is wanted.
type Bundle struct {
	Name, Title string
	Objects     []object.Object

	panelKeys map[string]map[uint32]string // of the definitions, by dashboard and panel id
}

// NewBundle reads a bundle's objects from its rendered files: what is applied is what was
// reviewed.
func NewBundle(definition obsgen.Bundle, files render.Files) (Bundle, error) {
	b := Bundle{Name: definition.Name, Title: definition.Title, panelKeys: panelKeys(definition.Dashboards)}
	folder, title := uid.Short(definition.Name+"-alerts"), render.AlertFolder(definition)
	source := object.Source{Files: map[string][]byte{}, FolderUIDs: map[string]string{title: folder}}
	for path, content := range files {
		if strings.HasPrefix(path, "grafana/") {
			source.Files[path] = content
		}
	}
	var err error
	if b.Objects, err = source.Objects(); err != nil || definition.Notification.OwnsPolicyTree {
		return b, err
	}
	return b, b.branch(folder, title)
}

// branch makes a branch of the policy tree, which others share.
func (b Bundle) branch(folder, title string) error {
	for i, o := range b.Objects {
		if o.Kind != resource.NotificationPolicy {
			continue
		}
		branch, err := object.Branch(o, folder, title)
		if err != nil {
			return err
		}
		b.Objects[i] = branch
	}
	return nil
}

func panelKeys(dashboards []obsgen.Dashboard) map[string]map[uint32]string {
	all := map[string]map[uint32]string{}
	for _, d := range dashboards {
		keys := map[uint32]string{}
		for _, row := range d.Rows {
			for _, p := range row.Panels {
				keys[build.PanelID(d.UID, p.Key)] = p.Key
			}
		}
		all[d.UID] = keys
	}
	return all
}
