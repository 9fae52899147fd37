package board

import (
	"strconv"
	"time"

	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// builtin are the variables of Grafana itself; those of datasources are filled in later.
func (r *resolver) builtin(name string) (template.Value, bool) {
	switch name {
	case "__from":
		return moment(name, r.view.From), true
	case "__to":
		return moment(name, r.view.To), true
	}
	values := map[string]string{
		"__dashboard": r.board.Title(), "__dashboard.name": r.board.Title(), "__dashboard.title": r.board.Title(), "__dashboard.uid": r.board.UID(),
		"__org": "1", "__org.id": "1", "__org.name": "Main Org.", "__user": "1", "__user.id": "1", "__user.login": "admin", "__user.email": "admin@localhost",
		"__timezone": r.view.To.Location().String(),
	}
	value, known := values[name]
	return template.Text(name, value), known
}

// moment is a time in milliseconds.
func moment(name string, at time.Time) template.Value {
	v := template.Text(name, strconv.FormatInt(at.UnixMilli(), 10))
	v.Zone = at.Location()
	return v
}

// rangeVariables are the length of the time range.
func rangeVariables(timeRange time.Duration) map[string]template.Value {
	seconds := strconv.FormatInt(timeRange.Round(time.Second).Milliseconds()/1000, 10)
	return map[string]template.Value{
		"__range":    template.Text("__range", seconds+"s"),
		"__range_s":  template.Text("__range_s", seconds),
		"__range_ms": template.Text("__range_ms", strconv.FormatInt(timeRange.Milliseconds(), 10)),
	}
}

// layered looks for a variable in each layer, the last first, and then asks lookup.
func layered(lookup template.Lookup, layers ...map[string]template.Value) template.Lookup {
	return func(name string) (template.Value, bool) {
		for i := len(layers) - 1; i >= 0; i-- {
			if v, ok := layers[i][name]; ok {
				return v, true
			}
		}
		return lookup(name)
	}
}
