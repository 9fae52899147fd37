package routing

import (
	"slices"
	"time"

	"github.com/prometheus/alertmanager/dispatch"
	"github.com/prometheus/common/model"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// destinations are where an alert goes with these labels; a paused rule goes nowhere, and
// a rule with a contact point of its own skips the tree.
func (x *Index) destinations(alert *resource.Resource, labels map[string]string) []Destination {
	if resource.Flag(alert.Body, "isPaused") {
		return nil
	}
	if own := ownSettings(alert); own != nil {
		return []Destination{x.own(own)}
	}
	return x.lead(alert.Kind, labels)
}

// lead takes labels through the tree; many alerts have the same ones, as far as its
// matchers can tell.
func (x *Index) lead(kind resource.Kind, labels map[string]string) []Destination {
	tree, led := x.trees[kind], x.led[kind]
	if tree == nil {
		return nil
	}
	key := x.vocabularies[kind].key(labels)
	if _, known := led[key]; !known {
		led[key] = tree.Destinations(labels)
	}
	return led[key]
}

// decided reports whether it can be known here who is told: not without routes.
func (x *Index) decided(alert *resource.Resource) bool {
	return x.trees[alert.Kind] != nil || resource.Flag(alert.Body, "isPaused") || ownSettings(alert) != nil
}

// ownSettings are a rule's own notification settings, or nil.
func ownSettings(alert *resource.Resource) resource.Object {
	for _, key := range []string{"notification_settings", "notificationSettings"} {
		if settings, ok := alert.Body[key].(resource.Object); ok && resource.Text(settings, "receiver") != "" {
			return settings
		}
	}
	return nil
}

// own is where a rule's own settings lead. What they leave open is as in the route at the
// top; Grafana groups by at least these labels.
func (x *Index) own(settings resource.Object) Destination {
	root := dispatch.DefaultRouteOpts
	if tree := x.trees[resource.GrafanaAlert]; tree != nil {
		root = tree.root.RouteOpts
	}
	groupBy := append(resource.Texts(settings, "group_by"), "alertname", "grafana_folder")
	if slices.Contains(groupBy, "...") {
		groupBy = []string{"all labels"}
	}
	slices.Sort(groupBy)
	return Destination{
		Receiver: resource.Text(settings, "receiver"), GroupBy: slices.Compact(groupBy),
		Wait:     durationOr(settings, "group_wait", root.GroupWait),
		Interval: durationOr(settings, "group_interval", root.GroupInterval),
		Repeat:   durationOr(settings, "repeat_interval", root.RepeatInterval),
		Mute:     resource.Texts(settings, "mute_time_intervals"), Active: resource.Texts(settings, "active_time_intervals"),
	}
}

// durationOr reads a setting; one that cannot be read is Grafana's to refuse.
func durationOr(settings resource.Object, key string, standard time.Duration) time.Duration {
	if d, err := model.ParseDuration(resource.Text(settings, key)); err == nil {
		return time.Duration(d)
	}
	return standard
}
