package build

import (
	"encoding/json"
	"math"

	"github.com/ltv-assistant/obsgen"
)

// buildDatasources brings every option into plain maps, lists, texts and numbers,
// whatever Go types it was written in. What JSON cannot hold is a problem.
func (m *Model) buildDatasources() {
	datasources := make([]obsgen.Datasource, len(m.Bundle.Datasources))
	for i, ds := range m.Bundle.Datasources {
		options, err := plainOptions(ds.Options)
		if err != nil {
			m.problem("datasources/"+ds.UID, "Options cannot be written: "+err.Error())
		}
		ds.Options = options
		datasources[i] = ds
	}
	m.Bundle.Datasources = datasources
}

func plainOptions(options map[string]any) (map[string]any, error) {
	if len(options) == 0 {
		return nil, nil
	}
	content, err := json.Marshal(options)
	if err != nil {
		return nil, err
	}
	var decoded map[string]any
	err = json.Unmarshal(content, &decoded)
	whole, _ := wholeNumbers(decoded).(map[string]any)
	return whole, err
}

// wholeNumbers makes integers of numbers without a fraction: JSON decodes 1000000 as
// a float, which YAML would write as 1e+06.
func wholeNumbers(value any) any {
	switch v := value.(type) {
	case float64:
		if v == math.Trunc(v) && math.Abs(v) < 1<<53 {
			return int64(v)
		}
	case map[string]any:
		for key, item := range v {
			v[key] = wholeNumbers(item)
		}
	case []any:
		for i, item := range v {
			v[i] = wholeNumbers(item)
		}
	}
	return value
}
