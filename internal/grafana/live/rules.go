package live

import (
	"context"
	"net/http"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// rules reads all alert rules: who is told depends on all of them, and a rule of ours may
// have been moved elsewhere. The list lacks the groups' intervals, so wanted groups are
// read beside.
func rules(ctx context.Context, r *reading) error {
	list, err := Rules(ctx, r.client)
	if err != nil {
		return err
	}
	r.state.Rules = list
	return r.each(ctx, r.wanted[resource.RuleGroup], func(ctx context.Context, uid string) error {
		if !holds(list, uid) {
			return nil // a group without rules does not exist
		}
		found, err := RuleGroup(ctx, r.client, uid)
		if found == nil {
			return err
		}
		found.Provenance = provenanceOf(list, uid)
		found.Locked = locked(found.Provenance)
		r.add(*found)
		return err
	})
}

// Rules reads all alert rules of the organization.
func Rules(ctx context.Context, client *api.Client) ([]resource.Object, error) {
	var list []resource.Object
	err := client.Get(ctx, provisioning+"/alert-rules", nil, nil, &list)
	return list, err
}

// RuleGroup reads one group of rules; nil if there is none.
func RuleGroup(ctx context.Context, client *api.Client, uid string) (*Found, error) {
	folder, name, _ := strings.Cut(uid, "/")
	var body resource.Object
	err := client.Get(ctx, provisioning+"/folder/{folder}/rule-groups/{group}", map[string]string{"folder": folder, "group": name}, nil, &body)
	if api.IsStatus(err, http.StatusNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	o, err := object.New(resource.RuleGroup, uid, name, folder, body)
	return &Found{Object: o}, err
}

// GroupOf is the uid of the group that a rule is in.
func GroupOf(rule resource.Object) string {
	return resource.Text(rule, "folderUID") + "/" + resource.Text(rule, "ruleGroup")
}

func holds(rules []resource.Object, group string) bool {
	for _, rule := range rules {
		if GroupOf(rule) == group {
			return true
		}
	}
	return false
}

// provenanceOf is that of the rule in a group that can be changed least.
func provenanceOf(rules []resource.Object, group string) string {
	provenance := ""
	for _, rule := range rules {
		if p := resource.Text(rule, "provenance"); GroupOf(rule) == group && p != "" && (provenance == "" || locked(p) != "") {
			provenance = p
		}
	}
	return provenance
}
