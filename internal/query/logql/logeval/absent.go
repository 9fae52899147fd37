package logeval

import (
	"slices"

	"github.com/prometheus/prometheus/model/labels"

	"github.com/ltv-assistant/obsgen/internal/query/logql"
)

// absent gives 1 where a range has no line.
type absent struct {
	windows *windows
	labels  labels.Labels
}

func (a *absent) at(step int) (vector, error) {
	v, err := a.windows.at(step)
	if err != nil || len(v) > 0 {
		return nil, err
	}
	return vector{{labels: a.labels, value: 1}}, nil
}

// absentLabels are those of which the selector knows the value; one that it names twice it does not know.
func absentLabels(selector *logql.Selector) labels.Labels {
	known := map[string]string{}
	var unknown []string
	for _, m := range selector.Matchers {
		if _, again := known[m.Name]; m.Op != "=" || again {
			unknown = append(unknown, m.Name)
			continue
		}
		known[m.Name] = m.Value
	}
	b := labels.NewBuilder(labels.EmptyLabels())
	for name, value := range known {
		if !slices.Contains(unknown, name) {
			b.Set(name, value)
		}
	}
	return b.Labels()
}
