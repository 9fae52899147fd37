package cli

import (
	"context"

	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// planned is what apply is about to do.
type planned struct {
	plan    *plan.Plan
	reading grafana.Reading
}

// given is what the command line names; both are nil for a plan of the definitions.
type given struct {
	plan   *plan.Plan
	backup *apply.Backup
}

// read reads the file or folder before anything is asked of Grafana.
func (o applyOptions) read(args []string) (given, error) {
	switch {
	case o.rollback != "":
		backup, err := apply.ReadBackup(o.rollback)
		return given{backup: &backup}, err
	case len(args) == 1:
		saved, err := plan.ReadFile(args[0])
		return given{plan: saved}, err
	}
	return given{}, nil
}

func toApply(ctx context.Context, session *grafana.Session, o applyOptions, from given) (planned, error) {
	switch {
	case from.backup != nil:
		made, reading, err := session.Rollback(ctx, *from.backup, o.decide)
		return planned{made, reading}, err
	case from.plan != nil:
		reading, err := session.Verify(ctx, from.plan)
		return planned{from.plan, reading}, err
	}
	made, reading, err := session.Plan(ctx, o.decide)
	return planned{made, reading}, err
}
