package apply

import (
	"context"
	"net/http"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// bringRules brings rules into a group one by one, and counts them. Grafana before 12 cannot
// create rules of a given uid with their group; and when a group takes a rule from another,
// Grafana 11 unpauses what stays behind.
func bringRules(ctx context.Context, client *api.Client, t target, rules []resource.Object) (brought int, err error) {
	if len(rules) == 0 {
		return 0, nil
	}
	known, err := live.Rules(ctx, client)
	if err != nil {
		return 0, err
	}
	elsewhere := map[string]resource.Object{}
	for _, rule := range known {
		elsewhere[resource.Text(rule, "uid")] = rule
	}
	for _, rule := range rules {
		request := bring(t, rule, elsewhere[resource.Text(rule, "uid")])
		if request.Method == "" {
			continue
		}
		if err := client.Write(ctx, request, nil); err != nil {
			return brought, err
		}
		brought++
	}
	return brought, nil
}

// bring moves a rule as locked as it is, or creates it; the request is empty if the group
// can do that itself.
func bring(t target, rule, old resource.Object) api.Request {
	switch {
	case old != nil:
		return api.Request{Method: http.MethodPut, Path: provisioning + "/alert-rules/{uid}", Params: map[string]string{"uid": resource.Text(rule, "uid")},
			Body: rule, Header: editable(resource.Text(old, "provenance") == "")}
	case t.server.AtLeast(12, 0):
		return api.Request{}
	}
	return api.Request{Method: http.MethodPost, Path: provisioning + "/alert-rules", Body: rule, Header: editable(t.editable)}
}
