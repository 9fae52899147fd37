// Package grafana brings a bundle and a live Grafana together: it reads both, plans, and
// applies. The packages below it do one of these each.
package grafana

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Session is a bundle at one Grafana.
type Session struct {
	Client      *api.Client
	Server      api.Version
	Bundle      Bundle
	Environment object.Environment
	// From is the commit of the definitions; nil if that is not known.
	From *ledger.Commit

	store ledger.Store
}

// Open finds out whether a Grafana answers, and which.
func Open(ctx context.Context, client *api.Client, bundle Bundle) (*Session, error) {
	server, err := client.Version(ctx)
	if err != nil {
		return nil, err
	}
	return &Session{
		Client: client, Server: server, Bundle: bundle, Environment: os.LookupEnv,
		store: ledger.Store{Client: client, Bundle: bundle.Name, Title: bundle.Title},
	}, nil
}

// Reading is what was read for a plan.
type Reading struct {
	Ledger *ledger.Ledger
	Live   *live.State
	// Others are who owns what is not the bundle's: read only to adopt.
	Others map[object.Key]string
}

// Read reads the ledger, and everything that a plan for some objects looks at.
func (s *Session) Read(ctx context.Context, objects []object.Object) (Reading, error) {
	l, err := s.store.Read(ctx)
	if err != nil {
		return Reading{}, err
	}
	keys := plan.Keys(objects, l)
	state, err := live.Read(ctx, s.Client, s.Server, live.Wanted{Keys: keys, Owned: l.Owns, List: orphanFolders(objects, l)})
	return Reading{Ledger: l, Live: state}, err
}

// orphanFolders are the bundle's folders that it no longer defines.
func orphanFolders(objects []object.Object, l *ledger.Ledger) []string {
	wanted := map[object.Key]bool{}
	for _, o := range objects {
		wanted[o.Key()] = true
	}
	var folders []string
	for _, key := range l.Keys() {
		if key.Kind == resource.Folder && !wanted[key] {
			folders = append(folders, key.UID)
		}
	}
	return folders
}

// Plan says what apply would do. It writes nothing.
func (s *Session) Plan(ctx context.Context, options plan.Options) (*plan.Plan, Reading, error) {
	reading, err := s.Read(ctx, s.Bundle.Objects)
	if err == nil && options.Adopt {
		reading.Others, err = s.store.Others(ctx)
	}
	if err != nil {
		return nil, reading, err
	}
	made, err := plan.Make(ctx, s.input(reading, s.Bundle.Objects, options))
	return made, reading, err
}

func (s *Session) input(reading Reading, objects []object.Object, options plan.Options) plan.Input {
	return plan.Input{
		Bundle: s.Bundle.Name, Title: s.Bundle.Title, Server: s.Client.URL(), OrgID: s.Client.OrgID(), Desired: objects, From: s.From,
		Ledger: reading.Ledger, Live: reading.Live, Others: reading.Others, Environment: s.Environment, Options: options,
	}
}

// Run is an apply of a plan, ready to be executed.
func (s *Session) Run(p *plan.Plan, l *ledger.Ledger, backup string, progress func(apply.Outcome)) *apply.Run {
	return &apply.Run{
		Client: s.Client, Server: s.Server, Plan: p, Ledger: l, Store: s.store, Environment: s.Environment,
		By: by(), From: s.From, Lease: ledger.Lease, Backup: backup, Progress: progress,
	}
}

// by names this process for people.
func by() string {
	host, err := os.Hostname()
	if err != nil {
		host = "an unknown host"
	}
	return fmt.Sprintf("process %d on %s", os.Getpid(), host)
}

// AwaitClaim waits while another run writes: until it has ended, or its claim has lapsed
// because it was cut off. It says how long at most.
func (s *Session) AwaitClaim(ctx context.Context, say func(by string, left time.Duration)) error {
	said := ""
	for {
		l, err := s.store.Read(ctx)
		if err != nil || l.Held() == 0 {
			return err
		}
		if said != l.Claim.ID {
			say(l.Claim.By, l.Held())
			said = l.Claim.ID
		}
		select {
		case <-time.After(min(l.Held(), poll)):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

const poll = 2 * time.Second
