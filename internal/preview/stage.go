package preview

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/simulate"
	simulated "github.com/ltv-assistant/obsgen/internal/simulate/board"
	"github.com/ltv-assistant/obsgen/internal/simulate/rule"
)

// stage plays a scenario as often as needed: a dashboard of a week needs a longer run, and
// not so fine a one, as a dashboard of an hour.
type stage struct {
	model    *build.Model
	system   *simulate.System
	engine   *rule.Engine
	scenario obsgen.Scenario
	now      time.Time

	// shown are the uids of the dashboards that are shown.
	shown map[string]bool

	mu    sync.Mutex
	plays map[span]func() played
}

// played is a run and what the rules did on it.
type played struct {
	data  *simulated.Data
	rules *rule.Played
}

func newStage(model *build.Model, scenario obsgen.Scenario) *stage {
	s := &stage{model: model, system: simulate.New(model.Bundle), engine: rule.NewEngine(), shown: map[string]bool{}, plays: map[span]func() played{}}
	s.scenario, s.now = s.until(scenario)
	return s
}

// until cuts a scenario at the time at which it is looked at: late in the trouble. If there is
// none, one time is as good as another.
func (s *stage) until(scenario obsgen.Scenario) (obsgen.Scenario, time.Time) {
	if simulate.Quiet(scenario) {
		scenario.At, scenario.Lasts = 14*time.Hour, time.Hour
	}
	run := s.system.Play(scenario, simulate.Options{})
	scenario.Lasts = run.Over.Sub(run.Begin) * 3 / 4
	scenario.After = time.Minute
	return scenario, run.Begin.Add(scenario.Lasts)
}

// played is a run that is long enough for a time range. Each is played once.
func (s *stage) played(ctx context.Context, timeRange time.Duration) played {
	of := spanOf(timeRange)
	s.mu.Lock()
	play, ok := s.plays[of]
	if !ok {
		play = sync.OnceValue(func() played { return s.play(ctx, of) })
		s.plays[of] = play
	}
	s.mu.Unlock()
	return play()
}

func (s *stage) play(ctx context.Context, of span) played {
	longer := s.scenario
	longer.Sample = max(of.sample, longer.Sample, s.model.Bundle.Evaluation.ScrapeInterval)
	longer.Before = max(of.length-longer.Lasts, 40*time.Minute)
	run := s.system.Play(longer, simulate.Options{})
	rules := s.engine.Play(ctx, run, s.groups(of))
	return played{simulated.NewData(run, s.engine, s.model.Bundle.Datasources), rules}
}

// groups are evaluated no more often than needed.
func (s *stage) groups(of span) []build.Group {
	groups := slices.Clone(s.model.Groups)
	for i, group := range groups {
		groups[i].Interval = max(group.Interval, of.interval)
		if of.long() {
			groups[i].Alerts = slices.DeleteFunc(slices.Clone(group.Alerts), func(a build.Alert) bool { return a.Query.Language == obsgen.LogQL })
		}
	}
	return groups
}
