package routing

import (
	"errors"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// index is a set, ready for questions about notification.
type index struct {
	alerts []*resource.Resource
	// trees and their receivers, by the kind of alert that they serve.
	trees     map[resource.Kind]*Tree
	routes    map[resource.Kind]*resource.Resource
	receivers map[resource.Kind]map[string]*resource.Resource
	timings   map[resource.Kind]map[string]*resource.Resource
	// inhibitions are Alertmanager's; Grafana has none.
	inhibitions []inhibition
}

func newIndex(set resource.Set) (*index, error) {
	x := &index{
		trees: map[resource.Kind]*Tree{}, routes: map[resource.Kind]*resource.Resource{},
		receivers: map[resource.Kind]map[string]*resource.Resource{resource.Alert: {}, resource.GrafanaAlert: {}},
		timings:   map[resource.Kind]map[string]*resource.Resource{resource.Alert: {}, resource.GrafanaAlert: {}},
	}
	var errs []error
	for _, r := range set.Resources {
		errs = append(errs, x.add(r))
	}
	return x, errors.Join(errs...)
}

func (x *index) add(r *resource.Resource) (err error) {
	switch r.Kind {
	case resource.Alert, resource.GrafanaAlert:
		x.alerts = append(x.alerts, r)
	case resource.Route:
		x.routes[resource.Alert] = r
		x.trees[resource.Alert], err = NewTree(r)
	case resource.NotificationPolicy:
		x.routes[resource.GrafanaAlert] = r
		x.trees[resource.GrafanaAlert], err = NewTree(r)
	case resource.Receiver:
		x.receivers[resource.Alert][r.UID] = r
	case resource.ContactPoint:
		x.addContactPoint(r)
	case resource.TimeInterval:
		x.timings[resource.Alert][r.UID] = r
	case resource.MuteTiming:
		x.timings[resource.GrafanaAlert][r.UID] = r
	case resource.Inhibition:
		var i inhibition
		i, err = newInhibition(r)
		x.inhibitions = append(x.inhibitions, i)
	}
	return err
}

// addContactPoint joins contact points of one name, as Grafana does with several files.
func (x *index) addContactPoint(r *resource.Resource) {
	known := x.receivers[resource.GrafanaAlert]
	if first, twice := known[r.UID]; twice {
		joined := *first
		joined.Body = resource.Object{"integrations": append(resource.List(first.Body, "integrations"), resource.List(r.Body, "integrations")...)}
		r = &joined
	}
	known[r.UID] = r
}

// destinations are where an alert goes with these labels; a paused rule goes nowhere, and
// a rule with a contact point of its own skips the tree.
func (x *index) destinations(alert *resource.Resource, labels map[string]string) []Destination {
	if resource.Flag(alert.Body, "isPaused") {
		return nil
	}
	for _, key := range []string{"notification_settings", "notificationSettings"} {
		if receiver := resource.Text(alert.Body, key, "receiver"); receiver != "" {
			return []Destination{{Receiver: receiver}}
		}
	}
	tree := x.trees[alert.Kind]
	if tree == nil {
		return nil
	}
	return tree.Destinations(labels)
}
