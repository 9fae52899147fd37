package shown

import (
	"context"
	"maps"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	"github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// Link is an alert that fires in a scenario, as its definition says.
type Link struct {
	Alert    build.Alert
	Expected obsgen.Expectation
}

// Linked follows the links of alerts in a scenario: the panels must show the trouble.
func (l *Looker) Linked(ctx context.Context, run *simulate.Run, scenario string, links []Link) []validate.Finding {
	e := l.at(run)
	var all []validate.Finding
	for _, link := range links {
		all = append(all, e.link(ctx, scenario, link)...)
	}
	return all
}

func (e *eye) link(ctx context.Context, scenario string, link Link) []validate.Finding {
	d, known := e.model.Dashboard(link.Alert.Panel.Dashboard)
	panel, ok := d.Panel(link.Alert.Panel.Panel)
	if !known || !ok || link.Expected.In == obsgen.EveryScenario {
		return nil
	}
	opened, err := e.read(d, panel.ID)
	if err != nil {
		return problem(ctx, d, err)
	}
	quiet, trouble := e.before(link), e.during(link)
	was, err := opened.Run(ctx, e.data, quiet)
	if err != nil {
		return problem(ctx, d, err)
	}
	is, err := opened.Run(ctx, e.data, trouble)
	if err != nil {
		return problem(ctx, d, err)
	}
	if changes(was.Panels, is.Panels) {
		return nil
	}
	return []validate.Finding{visible().Finding("alerts/"+link.Alert.Name,
		"in "+scenario+" it fires, and the panel that it links to, "+d.Definition.UID+"/"+panel.Key+", looks as before")}
}

// before and during are as long as each other: up to an hour until the trouble, and until the
// alert was to fire, as the link opens the dashboard.
func (e *eye) before(link Link) board.View {
	return e.view(link, latest(e.run.Begin.Add(-e.length(link)), e.run.Settled()), e.run.Begin)
}

func (e *eye) during(link Link) board.View {
	from := e.run.Begin.Add(e.until(link) - e.length(link))
	return e.view(link, from, e.run.Begin.Add(e.until(link)))
}

// until is how far into the trouble somebody follows the link.
func (e *eye) until(link Link) time.Duration {
	return min(link.Expected.Within, e.run.Over.Sub(e.run.Begin))
}

func (e *eye) length(link Link) time.Duration { return min(hour, e.until(link)) }

func (e *eye) view(link Link, from, to time.Time) board.View {
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
