package simulate

import (
	"cmp"
	"slices"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/query/logql/logeval"
)

// Lines are the log lines of the run, oldest first.
func (r *Run) Lines() []logeval.Entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.lines == nil {
		r.lines = []logeval.Entry{}
		for _, kind := range r.simulation.Lines {
			r.lines = append(r.lines, r.linesOf(kind)...)
		}
		slices.SortStableFunc(r.lines, func(a, b logeval.Entry) int { return cmp.Compare(a.Time.UnixNano(), b.Time.UnixNano()) })
	}
	return r.lines
}

// Logs are the lines of the run as Loki has them.
func (r *Run) Logs() *logeval.Store {
	r.logs.Do(func() { r.store = logeval.NewStore(r.Lines()) })
	return r.store
}

func (r *Run) linesOf(kind obsgen.Line) []logeval.Entry {
	var all []logeval.Entry
	r.events(kind.Name, kind.Rate, obsgen.EffectLines, func(at time.Time, n int) {
		all = append(all, logeval.Entry{Time: at, Labels: kind.Labels, Line: lineText(kind, at, n)})
	})
	return all
}

// events visits what happens at a rate: the kind of effect that sets it is given.
func (r *Run) events(name string, rate obsgen.Level, effect obsgen.EffectKind, visit func(at time.Time, n int)) {
	random := noise(name)
	total, n := float64(hash(name)%1000)/1000, 0
	for when := r.Start; when.Before(r.End); when = when.Add(r.step) {
		perSecond := at(rate, when, random.NormFloat64(), r.options.Plain)
		for _, e := range r.effectsOn("") {
			if e.Kind == effect && e.Line == name && r.active(e, when) {
				perSecond += r.intensity * (e.Number - perSecond)
			}
		}
		total += max(0, perSecond) * r.step.Seconds()
		for ; float64(n) < total-1; n++ {
			visit(when.Add(time.Duration(random.Float64()*float64(r.step))).Truncate(time.Millisecond), n)
		}
	}
}
