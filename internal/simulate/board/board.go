// Package board runs the queries of a dashboard on a simulated run, and gives for each panel
// the frames that Grafana would get: variables filled in, steps and ranges as its
// datasources send them, and the answers in the form that panels take. Transformations
// are not done.
package board

import (
	"encoding/json"
	"fmt"
	"maps"
	"time"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Board is a dashboard, ready to be run.
type Board struct{ json resource.Object }

// Open reads a dashboard's JSON: as it is in files, or with the envelope of Grafana's API.
func Open(content []byte) (*Board, error) {
	var document resource.Object
	if err := json.Unmarshal(content, &document); err != nil {
		return nil, fmt.Errorf("read a dashboard: %w", err)
	}
	for _, envelope := range []string{"dashboard", "spec"} {
		if inner, ok := document[envelope].(resource.Object); ok && document["panels"] == nil {
			document = inner
		}
	}
	if document == nil {
		return nil, fmt.Errorf("read a dashboard: it is null")
	}
	return &Board{document}, nil
}

// New is a board of JSON that is already read. It is not changed.
func New(dashboard resource.Object) *Board { return &Board{dashboard} }

// Only is the board with one of its panels, and all its variables.
func (b *Board) Only(id int) *Board {
	document := maps.Clone(b.json)
	document["panels"] = []any{}
	for _, p := range b.panels() {
		if idOf(p) == id {
			document["panels"] = []any{p}
		}
	}
	return &Board{document}
}

// UID of the dashboard.
func (b *Board) UID() string { return resource.Text(b.json, "uid") }

// Title of the dashboard.
func (b *Board) Title() string { return resource.Text(b.json, "title") }

// Range is the dashboard's own time range: the last hour, if it says none.
func (b *Board) Range(now time.Time) (from, to time.Time) {
	from, ok := when(resource.Text(b.json, "time", "from"), now, false)
	if !ok {
		from = now.Add(-time.Hour)
	}
	to, ok = when(resource.Text(b.json, "time", "to"), now, true)
	if !ok || !to.After(from) {
		to = now
	}
	return from, to
}

// variables are the definitions of the variables.
func (b *Board) variables() []resource.Object {
	return resource.Objects(b.json, "templating", "list")
}
