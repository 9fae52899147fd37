package apply

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/live"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// target is an object that is to be written or removed.
type target struct {
	object.Object
	// sent is the body with its secrets, for the API only.
	sent json.RawMessage
	// found is what is there now; nil if nothing is.
	found *live.Found
	// members are the rules of a group that may be removed.
	members []string
	// takes are the groups that rules will be in, by uid.
	takes map[string]string
	// dropped are the places of secrets that were sent once and are no longer wanted.
	dropped []string
	// branch is the folder title of the branch that is replaced.
	branch  string
	message string
	server  api.Version
	// editable leaves it editable in the user interface.
	editable bool
}

// writer knows how one kind is written, removed and read. All three may be repeated.
type writer struct {
	write  func(context.Context, *api.Client, target) (version int, err error)
	remove func(context.Context, *api.Client, target) error
	read   func(context.Context, *api.Client, string) (*live.Found, error)
}

// writers is the table of kinds. A new one is a file of its own and a line here.
func writers() map[resource.Kind]writer {
	return map[resource.Kind]writer{
		resource.Folder:               {writeFolder, removeFolder, live.Folder},
		resource.Datasource:           {writeDatasource, removeDatasource, live.Datasource},
		resource.NotificationTemplate: {writeTemplate, removeTemplate, in(live.Templates)},
		resource.MuteTiming:           {writeMuteTiming, removeMuteTiming, in(live.MuteTimings)},
		resource.ContactPoint:         {writeContactPoint, removeContactPoint, in(live.ContactPoints)},
		resource.NotificationPolicy:   {writePolicy, removePolicy, readPolicy},
		resource.RuleGroup:            {writeRuleGroup, removeRules, live.RuleGroup},
		resource.Dashboard:            {writeDashboard, removeDashboard, live.Dashboard},
	}
}

// in reads one of what Grafana only lists.
func in(list func(context.Context, *api.Client) ([]live.Found, error)) func(context.Context, *api.Client, string) (*live.Found, error) {
	return func(ctx context.Context, client *api.Client, uid string) (*live.Found, error) {
		all, err := list(ctx, client)
		for i := range all {
			if all[i].UID == uid {
				return &all[i], err
			}
		}
		return nil, err
	}
}

// gone takes "there is no such thing" for done.
func gone(err error) error {
	if api.IsStatus(err, 404) {
		return nil
	}
	return err
}

const provisioning = "/api/v1/provisioning"

// provenance asks Grafana to leave a resource editable. What it has once locked for the API
// it does not unlock, and answers with an error.
func (t target) provenance() map[string]string {
	if t.editable && (t.found == nil || t.found.Provenance == "") {
		return map[string]string{"X-Disable-Provenance": "true"}
	}
	return nil
}

// fields are the fields of the body that is sent.
func (t target) fields() (resource.Object, error) {
	var fields resource.Object
	if err := json.Unmarshal(t.sent, &fields); err != nil {
		return nil, fmt.Errorf("read the body of %s: %w", t.Key(), err)
	}
	return fields, nil
}
