package gocode

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// machinePanel is the SDK's own code of a panel. A type that it does not know has options
// without types.
func machinePanel(body resource.Object, kind string, known bool) (string, error) {
	panel, err := sdkPanel(body)
	if err != nil {
		return "", err
	}
	if !known {
		return dashboard.PanelConverter(panel), nil
	}
	return cog.ConvertPanelToCode(panel, kind), nil
}

// sdkPanel reads a panel. The SDK would read all targets as the panel's datasource wants them,
// which is wrong for a mixed one; so each is read by itself.
func sdkPanel(body resource.Object) (dashboard.Panel, error) {
	body = withNormalDatasource(body)
	panel, err := decode[dashboard.Panel](without(body, "targets"))
	if err != nil {
		return panel, err
	}
	if panel.LibraryPanel != nil {
		panel.Type = cmp.Or(panel.Type, "library-panel-ref") // as Grafana writes it
	}
	for i, target := range resource.Objects(body, "targets") {
		query, err := sdkTarget(normalTarget(target, body["datasource"], i))
		if err != nil {
			return panel, err
		}
		panel.Targets = append(panel.Targets, query)
	}
	return panel, nil
}

func without(object resource.Object, keys ...string) resource.Object {
	kept := maps.Clone(object)
	maps.DeleteFunc(kept, func(key string, _ any) bool { return slices.Contains(keys, key) })
	return kept
}

// droppedCall leaves out overrides that the SDK writes a second time, one by one.
func droppedCall(call string) bool { return strings.HasPrefix(call, "WithOverride(") }

// droppedUntyped leaves out what FieldConfig says of a panel whose type the SDK does not know.
func droppedUntyped(call string) bool {
	name, _, _ := strings.Cut(call, "(")
	return slices.Contains([]string{
		"DisplayName", "Unit", "Decimals", "Min", "Max", "Mappings", "Thresholds", "ColorScheme", "DataLinks", "Actions", "NoValue",
		"Custom", "FieldMinMax", "Defaults", "Overrides", "WithOverride",
	}, name)
}

// refusals is what the SDK's own checks find wrong: its builder would give an error.
func refusals(body resource.Object) []string {
	panel, err := sdkPanel(body)
	if err != nil {
		return nil // told already
	}
	if err := panel.Validate(); err != nil {
		return []string{"TODO: the foundation SDK refuses this panel: " + err.Error()}
	}
	return nil
}
