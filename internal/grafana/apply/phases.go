package apply

import (
	"slices"
	"sync"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// phases runs the steps in the order of dependence, independent ones at the same time.
func (e *execution) phases(steps []resolved) {
	write, remove := func(kinds ...resource.Kind) []resolved { return choose(steps, false, kinds) },
		func(kinds ...resource.Kind) []resolved { return choose(steps, true, kinds) }
	e.atOnce(write(resource.Folder))
	together(
		func() { e.inTurn(defaultLast(write(resource.Datasource))) },
		func() { e.atOnce(write(resource.Dashboard)) },
		func() {
			// One object behind the scenes: two writers at once would be refused.
			e.inTurn(write(resource.NotificationTemplate, resource.MuteTiming, resource.ContactPoint, resource.NotificationPolicy))
			e.inTurn(write(resource.RuleGroup))
		},
	)
	together(
		func() { e.atOnce(remove(resource.Dashboard)) },
		func() {
			e.inTurn(remove(resource.RuleGroup, resource.NotificationPolicy, resource.ContactPoint, resource.MuteTiming, resource.NotificationTemplate))
		},
	)
	e.atOnce(remove(resource.Datasource))
	e.atOnce(remove(resource.Folder))
}

// choose takes the steps of some kinds, in the order in which the kinds are given.
func choose(steps []resolved, deletions bool, kinds []resource.Kind) []resolved {
	var chosen []resolved
	for _, kind := range kinds {
		for _, s := range steps {
			if s.Object.Kind == kind && (s.Action == plan.Delete) == deletions {
				chosen = append(chosen, s)
			}
		}
	}
	return chosen
}

// defaultLast brings the default datasource to the end: Grafana takes the first one that it
// has for the default, and takes that back only when another claims it.
func defaultLast(steps []resolved) []resolved {
	isDefault := func(s resolved) bool {
		fields, err := s.Object.Fields()
		return err == nil && resource.Flag(fields, "isDefault")
	}
	slices.SortStableFunc(steps, func(a, b resolved) int {
		switch {
		case isDefault(a) == isDefault(b):
			return 0
		case isDefault(a):
			return 1
		}
		return -1
	})
	return steps
}

func together(parts ...func()) {
	var group sync.WaitGroup
	for _, part := range parts {
		group.Go(part)
	}
	group.Wait()
}

func (e *execution) inTurn(steps []resolved) {
	for _, s := range steps {
		e.step(s)
	}
}

// atOnce runs many steps at a time; the client bounds how many requests are under way.
func (e *execution) atOnce(steps []resolved) {
	next := make(chan resolved)
	var group sync.WaitGroup
	for range min(len(steps), 64) {
		group.Go(func() {
			for s := range next {
				e.step(s)
			}
		})
	}
	for _, s := range steps {
		next <- s
	}
	close(next)
	group.Wait()
}
