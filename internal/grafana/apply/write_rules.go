package apply

import (
	"context"
	"net/http"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// writeRuleGroup writes a group whole, so that nobody sees half of it. Grafana 11 and older
// cannot create rules of a given uid that way: those are made one by one before.
func writeRuleGroup(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	header := map[string]string(nil)
	if t.editable { // rules give provenance up again, other than contact points
		header = map[string]string{"X-Disable-Provenance": "true"}
	}
	if err := keepLeaving(ctx, client, t, fields); err != nil {
		return 0, err
	}
	created := 0
	if !t.server.AtLeast(12, 0) {
		created, err = createRules(ctx, client, fields, header)
		if err != nil {
			return 0, afterFirst(created, err)
		}
	}
	return 0, afterFirst(created, client.Write(ctx, api.Request{Method: http.MethodPut, Path: provisioning + "/folder/{folder}/rule-groups/{group}",
		Params: map[string]string{"folder": t.Folder, "group": t.Title}, Body: fields, Header: header}, nil))
}

// keepLeaving keeps the rules in a group that another group will take: left out they would
// be deleted, and made again without their state and history.
func keepLeaving(ctx context.Context, client *api.Client, t target, group resource.Object) error {
	now, err := rulesNow(ctx, client, t.UID)
	rules, _ := group["rules"].([]any)
	for _, rule := range now {
		if to := t.takes[resource.Text(rule, "uid")]; to != "" && to != t.UID {
			rules = append(rules, rule)
		}
	}
	group["rules"] = rules
	return err
}

// rulesNow are the rules that are in a group at this moment.
func rulesNow(ctx context.Context, client *api.Client, group string) ([]resource.Object, error) {
	found, err := live.RuleGroup(ctx, client, group)
	if found == nil {
		return nil, err
	}
	fields, err := found.Fields()
	return resource.Objects(fields, "rules"), err
}

// createRules makes the rules that are not there yet, and counts them.
func createRules(ctx context.Context, client *api.Client, group resource.Object, header map[string]string) (created int, err error) {
	known, err := live.Rules(ctx, client)
	if err != nil {
		return 0, err
	}
	exists := map[string]bool{}
	for _, rule := range known {
		exists[resource.Text(rule, "uid")] = true
	}
	for _, rule := range resource.Objects(group, "rules") {
		if exists[resource.Text(rule, "uid")] {
			continue
		}
		request := api.Request{Method: http.MethodPost, Path: provisioning + "/alert-rules", Body: rule, Header: header}
		if err := client.Write(ctx, request, nil); err != nil {
			return created, err
		}
		created++
	}
	return created, nil
}

// removeRules deletes the rules that are obsgen's one by one: the group may have others, and
// some of ours may have moved to another.
func removeRules(ctx context.Context, client *api.Client, t target) error {
	now, err := rulesNow(ctx, client, t.UID)
	if err != nil {
		return err
	}
	for i, rule := range now {
		uid := resource.Text(rule, "uid")
		if !slices.Contains(t.members, uid) {
			continue
		}
		err := client.Write(ctx, api.Request{Method: http.MethodDelete, Path: provisioning + "/alert-rules/{uid}", Params: map[string]string{"uid": uid}}, nil)
		if gone(err) != nil {
			return afterFirst(i, err)
		}
	}
	return nil
}
