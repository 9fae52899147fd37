package grafana

import (
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Rollback plans to bring back what a backup has: what was changed or deleted as it was,
// and what was created gone. Everything else is left alone, also what others have made
// there since.
func (s *Session) Rollback(ctx context.Context, backup apply.Backup, options plan.Options) (*plan.Plan, Reading, error) {
	if backup.Server != s.Client.URL() || backup.OrgID != s.Client.OrgID() || backup.Bundle != s.Bundle.Name {
		return nil, Reading{}, fmt.Errorf("the backup is of the bundle %q at %s (organization %d), not of %q at %s (organization %d); run the program of that bundle, and choose that Grafana with --url or --context",
			backup.Bundle, backup.Server, backup.OrgID, s.Bundle.Name, s.Client.URL(), s.Client.OrgID())
	}
	objects, err := s.withReferences(backup.Objects)
	if err != nil {
		return nil, Reading{}, err
	}
	reading, err := s.Read(ctx, objects)
	if err == nil && options.Adopt {
		reading.Others, err = s.store.Others(ctx)
	}
	if err != nil {
		return nil, reading, err
	}
	in := s.input(reading, objects, options)
	in.Options.Prune = true
	in.Among = among(objects, backup.Created)
	made, err := plan.Make(ctx, in)
	return made, reading, err
}

// among are the objects that a rollback is about.
func among(objects []object.Object, created []object.Key) func(object.Key) bool {
	about := map[object.Key]bool{}
	for _, o := range objects {
		about[o.Key()] = true
	}
	for _, key := range created {
		about[key] = true
	}
	return func(key object.Key) bool { return about[key] }
}

// withReferences puts the definitions' references in the place of secrets, which no backup
// has.
func (s *Session) withReferences(objects []object.Object) ([]object.Object, error) {
	defined := map[object.Key]object.Object{}
	for _, o := range s.Bundle.Objects {
		defined[o.Key()] = o
	}
	all := make([]object.Object, len(objects))
	for i, o := range objects {
		var err error
		if all[i], err = object.Restored(o, defined[o.Key()]); err != nil {
			return nil, err
		}
	}
	return all, nil
}
