package shown

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// told remembers what was found, so that a panel that is empty for every service is told once.
type told struct {
	order []string
	first map[string]validate.Finding
	more  map[string]int
	// doubts are each once, too.
	doubts   []Doubt
	untried  []string
	readings []Reading
	views    int
}

func newTold() *told { return &told{first: map[string]validate.Finding{}, more: map[string]int{}} }

func (t *told) add(key string, f validate.Finding) {
	if _, known := t.first[key]; known {
		t.more[key]++
		return
	}
	t.order = append(t.order, key)
	t.first[key] = f
}

// doubt is told once for each query, of whichever view.
func (t *told) doubt(d build.Dashboard, panel build.Panel, refID string) {
	new := Doubt{d.Definition.UID, panel.Key, refID}
	if !slices.Contains(t.doubts, new) {
		t.doubts = append(t.doubts, new)
	}
}

func (t *told) skip(d build.Dashboard, panel build.Panel, err error) {
	if why := "dashboards/" + d.Definition.UID + "/" + panel.Key + ": " + err.Error(); !slices.Contains(t.untried, why) {
		t.untried = append(t.untried, why)
	}
}

// variables that have nothing to choose from leave their queries with nothing to ask for.
func (t *told) variables(d build.Dashboard, all []board.Variable) {
	for _, v := range all {
		why := ""
		switch {
		case errors.Is(v.Err, board.ErrNotExecuted):
			t.untried = append(t.untried, "dashboards/"+d.Definition.UID+": "+v.Err.Error())
			continue
		case v.Err != nil:
			why = ": " + v.Err.Error()
		case len(v.Options) > 0 || v.Type == "adhoc":
			continue
		}
		f := data().Finding("dashboards/"+d.Definition.UID, "there is nothing to choose for its variable "+v.Name+" on a healthy day"+why)
		t.add(f.Message, f)
	}
}

// problem is for what keeps a whole dashboard from being looked at.
func (t *told) problem(ctx context.Context, d build.Dashboard, err error) {
	for _, f := range problem(ctx, d, err) {
		t.add(f.Message, f)
	}
}

func (t *told) findings() []validate.Finding {
	var all []validate.Finding
	for _, key := range t.order {
		f := t.first[key]
		if n := t.more[key]; n > 0 {
			f.Message += fmt.Sprintf(" (and in %d more views)", n)
		}
		all = append(all, f)
	}
	return all
}
