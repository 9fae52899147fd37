package apply

import (
	"context"
	"net/http"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// writeRuleGroup writes a group whole, so that nobody sees half of it, once all of its rules
// are in it.
func writeRuleGroup(ctx context.Context, client *api.Client, t target) (int, error) {
	fields, err := t.fields()
	if err != nil {
		return 0, err
	}
	now, err := rulesNow(ctx, client, t.UID)
	if err != nil {
		return 0, err
	}
	keepLeaving(t, fields, now)
	brought, err := bringRules(ctx, client, t, missing(fields, now))
	if err != nil {
		return 0, afterFirst(brought, err)
	}
	return 0, afterFirst(brought, client.Write(ctx, api.Request{Method: http.MethodPut, Path: provisioning + "/folder/{folder}/rule-groups/{group}",
		Params: map[string]string{"folder": t.Folder, "group": t.Title}, Body: fields, Header: editable(t.editable)}, nil))
}

// editable leaves rules editable; they give provenance up again, other than contact points.
func editable(yes bool) map[string]string {
	if !yes {
		return nil
	}
	return map[string]string{"X-Disable-Provenance": "true"}
}

// keepLeaving keeps the rules in a group that another group will take: left out they would
// be deleted, and made again without their state and history.
func keepLeaving(t target, group resource.Object, now []resource.Object) {
	rules, _ := group["rules"].([]any)
	for _, rule := range now {
		if to := t.takes[resource.Text(rule, "uid")]; to != "" && to != t.UID {
			rules = append(rules, rule)
		}
	}
	group["rules"] = rules
}

// missing are the rules of a group that are not in it now.
func missing(group resource.Object, now []resource.Object) []resource.Object {
	there := map[string]bool{}
	for _, rule := range now {
		there[resource.Text(rule, "uid")] = true
	}
	return slices.DeleteFunc(resource.Objects(group, "rules"), func(rule resource.Object) bool { return there[resource.Text(rule, "uid")] })
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
