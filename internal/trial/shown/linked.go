package shown

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Link is an alert that fires in a scenario, as its definition says.
type Link struct {
	Alert    build.Alert
	Expected obsgen.Expectation
}

// Linked follows the links of alerts: the panels must show the trouble.
func (e *Eye) Linked(ctx context.Context, links []Link) ([]Reading, []validate.Finding) {
	var all []Reading
	var found []validate.Finding
	for _, link := range links {
		read, missed := e.link(ctx, link)
		all, found = append(all, read...), append(found, missed...)
	}
	return without(all, sameView), found
}

func (e *Eye) link(ctx context.Context, link Link) ([]Reading, []validate.Finding) {
	d, known := e.model.Dashboard(link.Alert.Panel.Dashboard)
	panel, ok := d.Panel(link.Alert.Panel.Panel)
	if !known || !ok || link.Expected.In == obsgen.EveryScenario {
		return nil, nil
	}
	opened, err := e.read(d, panel.ID)
	if err != nil {
		return nil, problem(ctx, d, err)
	}
	quiet, trouble := e.before(link), e.during(link)
	was, err := opened.Run(ctx, e.data, quiet)
	if err != nil {
		return nil, problem(ctx, d, err)
	}
	is, err := opened.Run(ctx, e.data, trouble)
	if err != nil {
		return nil, problem(ctx, d, err)
	}
	read := readings(d, e.while("as "+link.Alert.Name+" opens it"+with(trouble)), is)
	if changes(was.Panels, is.Panels) {
		return read, nil
	}
	return read, []validate.Finding{visible().Finding("alerts/"+link.Alert.Name,
		"in "+e.scenario+", the panel that it links to, "+d.Definition.UID+"/"+panel.Key+", looks as before the trouble")}
}

// with are the values that a link sets.
func with(v board.View) string {
	var values []string
	for _, name := range slices.Sorted(maps.Keys(v.Values)) {
		values = append(values, name+"="+strings.Join(v.Values[name], "|"))
	}
	if len(values) == 0 {
		return ""
	}
	return " with " + strings.Join(values, ", ")
}

// before and during are as long as each other: up to an hour until the trouble, and until the
// alert was to fire, as the link opens the dashboard.
func (e *Eye) before(link Link) board.View {
	return e.view(link, latest(e.run.Begin.Add(-e.length(link)), e.run.Settled()), e.run.Begin)
}

func (e *Eye) during(link Link) board.View {
	from := e.run.Begin.Add(e.until(link) - e.length(link))
	return e.view(link, from, e.run.Begin.Add(e.until(link)))
}

// until is how far into the trouble somebody follows the link.
func (e *Eye) until(link Link) time.Duration {
	return min(link.Expected.Within, e.run.Over.Sub(e.run.Begin))
}

func (e *Eye) length(link Link) time.Duration { return min(hour, e.until(link)) }

func (e *Eye) view(link Link, from, to time.Time) board.View {
	labels := obsgen.Labels{}
	maps.Copy(labels, link.Expected.Labels)
	maps.Copy(labels, link.Alert.AllLabels)
	values := map[string][]string{}
	for _, name := range link.Alert.Vars {
		if value, ok := labels[name]; ok {
			values[name] = []string{value}
		}
	}
	return board.View{From: from, To: to, Width: narrow, Values: values}
}
