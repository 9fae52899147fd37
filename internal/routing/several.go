package routing

import "github.com/ltv-assistant/obsgen/internal/resource"

// leaveOutSeveral forgets routes of which a set has several: which alerts are sent to which
// Alertmanager cannot be told from files, and the last one read is as good as any.
func (x *Index) leaveOutSeveral(set resource.Set) {
	counts := map[resource.Kind]int{}
	for _, r := range set.Resources {
		counts[r.Kind]++
	}
	for route, alert := range map[resource.Kind]resource.Kind{resource.Route: resource.Alert, resource.NotificationPolicy: resource.GrafanaAlert} {
		if counts[route] > 1 {
			delete(x.routes, alert)
			delete(x.trees, alert)
		}
	}
	if counts[resource.Route] > 1 {
		x.inhibitions = nil
	}
}
