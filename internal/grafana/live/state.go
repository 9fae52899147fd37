// Package live reads what a Grafana has now, with as few requests as it can.
package live

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Found is an object as it is in Grafana.
type Found struct {
	object.Object
	// Version is the server's, for those kinds that have one; 0 else.
	Version int
	// Provenance is "api", "file", or empty for what people made in the user interface.
	Provenance string
	// Locked says why the API cannot write it; empty if it can.
	Locked string
	// Edited says who changed it last, and when; empty where Grafana does not tell.
	Edited string
}

// State is what was found.
type State struct {
	Server api.Version
	// Found has what was asked for and is there, and all that the lists of Grafana show
	// beside: datasources, contact points, mute timings and templates of others.
	Found map[object.Key]Found
	// Rules are all alert rules of the server, as the API gives them.
	Rules []resource.Object
	// Contents are what is in the folders that were to be listed, by uid.
	Contents map[string][]object.Key
}

// Wanted is what to look for.
type Wanted struct {
	Keys []object.Key
	// Owned are those that are believed to be there: a search may lag behind.
	Owned func(object.Key) bool
	// List names folders whose contents are asked for.
	List []string
}

// Read looks for objects. What it was not asked for by kind it does not read.
func Read(ctx context.Context, client *api.Client, server api.Version, wanted Wanted) (*State, error) {
	r := &reading{client: client, wanted: map[resource.Kind][]string{}, owned: wanted.Owned, list: wanted.List,
		state: &State{Server: server, Found: map[object.Key]Found{}, Contents: map[string][]object.Key{}}}
	for _, key := range wanted.Keys {
		r.wanted[key.Kind] = append(r.wanted[key.Kind], key.UID)
	}
	group, ctx := errgroup.WithContext(ctx)
	for _, kind := range kinds() {
		if !r.needs(kind) {
			continue
		}
		group.Go(func() error {
			if err := kind.read(ctx, r); err != nil {
				return fmt.Errorf("read the %s of Grafana: %w", kind.plural, err)
			}
			return nil
		})
	}
	group.Go(func() error { return contents(ctx, r) })
	if err := group.Wait(); err != nil {
		return nil, err
	}
	return r.state, nil
}

// kindReader reads all objects of a kind that are asked for.
type kindReader struct {
	kind   resource.Kind
	plural string
	read   func(context.Context, *reading) error
	// notifies is true for what decides who is told: one of it needs all of it.
	notifies bool
}

// kinds lists what is read. A new kind is a file of its own and a line here.
func kinds() []kindReader {
	return []kindReader{
		{kind: resource.Folder, plural: "folders", read: folders},
		{kind: resource.Datasource, plural: "datasources", read: datasources},
		{kind: resource.NotificationTemplate, plural: "notification templates", read: addAll(Templates), notifies: true},
		{kind: resource.MuteTiming, plural: "mute timings", read: addAll(MuteTimings), notifies: true},
		{kind: resource.ContactPoint, plural: "contact points", read: addAll(ContactPoints), notifies: true},
		{kind: resource.NotificationPolicy, plural: "notification policies", read: addAll(Policies), notifies: true},
		{kind: resource.RuleGroup, plural: "alert rules", read: rules, notifies: true},
		{kind: resource.Dashboard, plural: "dashboards", read: dashboards},
	}
}

// reading collects what is found.
type reading struct {
	client *api.Client
	wanted map[resource.Kind][]string
	owned  func(object.Key) bool
	list   []string
	mu     sync.Mutex
	state  *State
}

func (r *reading) needs(kind kindReader) bool {
	if len(r.wanted[kind.kind]) > 0 {
		return true
	}
	for _, other := range kinds() {
		if kind.notifies && other.notifies && len(r.wanted[other.kind]) > 0 {
			return true
		}
	}
	return false
}

func (r *reading) add(found Found) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.state.Found[found.Key()] = found
}

// each calls read for every wanted uid of a kind, many at a time: the client bounds how many
// requests are really under way.
func (r *reading) each(ctx context.Context, uids []string, read func(context.Context, string) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(64)
	for _, uid := range uids {
		group.Go(func() error { return read(ctx, uid) })
	}
	return group.Wait()
}

// fromFile is why the API cannot write what a file provisions.
const fromFile = "Grafana provisions it from a file; remove it from one of the two"

func locked(provenance string) string {
	if provenance == "" || provenance == "api" {
		return ""
	}
	if provenance == "file" {
		return fromFile
	}
	return fmt.Sprintf("Grafana keeps it for %q", provenance)
}
