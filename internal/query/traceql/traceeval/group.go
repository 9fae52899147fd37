package traceeval

import "github.com/ltv-assistant/obsgen/internal/query/traceql"

// group makes a spanset of the spans with the same value.
func (ev *evaluator) group(g *traceql.Group, in *spanset) ([]*spanset, error) {
	groups := map[string]*spanset{}
	var out []*spanset
	for _, v := range in.views {
		by, err := ev.evaluate(g.Fields[0], v)
		if err != nil {
			return nil, err
		}
		by = first(by)
		key := typeName(by) + text(by) // NaN does not equal itself
		if groups[key] == nil {
			groups[key] = in.labelled(traceql.NodeString(g), by).with(nil)
			out = append(out, groups[key])
		}
		groups[key].views = append(groups[key].views, v)
	}
	return out, nil
}
