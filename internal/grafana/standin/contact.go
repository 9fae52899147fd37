package standin

import (
	"cmp"
	"net/http"
	"slices"
	"strings"
)

// receiver is a contact point: all integrations of one name.
type receiver struct {
	name         string
	integrations []*integration
}

// integration is one way to tell people. Its secrets are kept apart from its settings.
type integration struct {
	uid, name, kind string
	settings        object
	secrets         map[string]string
	disableResolve  bool
	provenance      string
}

// contactBody is an integration as the API has it.
type contactBody struct {
	UID                   string `json:"uid"`
	Name                  string `json:"name"`
	Type                  string `json:"type"`
	Settings              object `json:"settings"`
	DisableResolveMessage bool   `json:"disableResolveMessage"`
	Provenance            string `json:"provenance,omitempty"`
}

const redacted = "[REDACTED]"

func (s *store) receiver(name string) *receiver {
	for _, r := range s.receivers {
		if r.name == name {
			return r
		}
	}
	return nil
}

// integration finds one by uid, and the contact point it belongs to.
func (s *store) integration(uid string) (*receiver, int) {
	for _, r := range s.receivers {
		if i := slices.IndexFunc(r.integrations, func(other *integration) bool { return other.uid == uid }); i >= 0 {
			return r, i
		}
	}
	return nil, 0
}

func getContactPoints(c *call) (answer, error) {
	name := c.query("name")
	var views []contactBody
	for _, r := range c.receivers {
		for _, i := range r.integrations {
			if name == "" || name == r.name {
				view := c.viewContact(i)
				view.Provenance = i.provenance
				views = append(views, view)
			}
		}
	}
	if views == nil && !c.traits.nullLists {
		views = []contactBody{}
	}
	slices.SortStableFunc(views, func(a, b contactBody) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), strings.Compare(a.UID, b.UID))
	})
	return reply(http.StatusOK, views), nil
}

// viewContact shows that a secret is there, and an old Grafana also where none is.
func (c *call) viewContact(i *integration) contactBody {
	settings := i.settings
	for key, value := range i.secrets {
		if value != "" || c.traits.unsetShown {
			settings = withSetting(settings, key, redacted)
		}
	}
	return contactBody{UID: i.uid, Name: i.name, Type: i.kind, Settings: settings, DisableResolveMessage: i.disableResolve}
}
