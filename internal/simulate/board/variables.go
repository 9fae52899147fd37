package board

import (
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/simulate/board/template"
)

// Variables are the dashboard's variables, in their order, each with all its values and
// what is chosen. One that cannot be resolved says why; the error is only for a view that
// is none, or a context that is over.
func (b *Board) Variables(ctx context.Context, data *Data, view View) ([]Variable, error) {
	view, err := view.ready()
	if err != nil {
		return nil, err
	}
	return b.resolve(ctx, data, view).variables, ctx.Err()
}

// resolver resolves variables, those first that others depend on.
type resolver struct {
	data      *Data
	view      View
	board     *Board
	objects   []resource.Object
	variables []Variable
	byName    map[string]int
	state     []state
}

type state int

const (
	untouched state = iota
	begun
	done
)

func (b *Board) resolve(ctx context.Context, data *Data, view View) *resolver {
	r := &resolver{data: data, view: view, board: b, objects: b.variables(), byName: map[string]int{}}
	for i, object := range r.objects {
		r.variables = append(r.variables, newVariable(object))
		if _, known := r.byName[r.variables[i].Name]; !known {
			r.byName[r.variables[i].Name] = i
		}
	}
	r.state = make([]state, len(r.objects))
	for i := range r.objects {
		r.visit(ctx, i)
	}
	return r
}

// visit resolves a variable after those that it uses. One that uses itself, be it through
// others, keeps what is saved.
func (r *resolver) visit(ctx context.Context, i int) {
	if r.state[i] != untouched {
		return
	}
	r.state[i] = begun
	v := &r.variables[i]
	for _, used := range uses(r.objects[i]) {
		at, known := r.byName[used]
		if known && r.state[at] == begun {
			v.Err = fmt.Errorf("variable %s: it depends on itself, by way of %s", v.Name, r.variables[at].Name)
			continue
		}
		if known {
			r.visit(ctx, at)
		}
	}
	if v.Err == nil {
		r.options(ctx, v, r.objects[i])
	}
	v.choose(r.objects[i], r.view.Values[v.Name])
	r.state[i] = done
}

// lookup finds what is chosen of a variable, or a variable of Grafana's own.
func (r *resolver) lookup(name string) (template.Value, bool) {
	i, known := r.byName[name]
	switch {
	case known && r.state[i] == done && r.variables[i].Type == "adhoc":
		return template.Text(name, ""), true
	case known && r.state[i] == done:
		return r.variables[i].value(), true
	case known:
		return template.Value{}, false
	}
	return r.builtin(name)
}

// fill fills in the variables in a text.
func (r *resolver) fill(text string) string { return template.Fill(text, r.lookup, nil) }
