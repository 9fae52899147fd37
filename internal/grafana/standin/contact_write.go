package standin

import (
	"cmp"
	"fmt"
	"net/http"
)

func postContactPoint(c *call) (answer, error) {
	var body contactBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	if err := c.checkContact(body); err != nil {
		return answer{}, err
	}
	body.UID = cmp.Or(body.UID, c.newUID())
	if wrong := wrongUID(body.UID); wrong != "" {
		return answer{}, c.fail(http.StatusBadRequest, fmt.Sprintf("invalid object specification\ncannot create contact point with UID '%s': %s", body.UID, wrong))
	}
	if owner, _ := c.integration(body.UID); owner != nil {
		return answer{}, c.contactTaken(body.UID, owner.name)
	}
	i := c.newIntegration(body)
	c.join(i)
	return reply(http.StatusAccepted, c.viewContact(i)), nil
}

// newIntegration takes the secrets out of the settings.
func (c *call) newIntegration(body contactBody) *integration {
	i := &integration{uid: body.UID, name: body.Name, kind: body.Type, settings: body.Settings, secrets: map[string]string{},
		disableResolve: body.DisableResolveMessage, provenance: c.provenance()}
	kind, _ := c.contactKind(body.Type)
	for _, key := range kind.secrets {
		i.secrets[key] = setting(i.settings, key)
		i.settings = withoutSetting(i.settings, key)
	}
	return i
}

// join puts an integration to the others of its name.
func (c *call) join(i *integration) {
	if r := c.receiver(i.name); r != nil {
		r.integrations = append(r.integrations, i)
		return
	}
	c.receivers = append(c.receivers, &receiver{i.name, []*integration{i}})
}

func (c *call) contactTaken(uid, name string) error {
	if !c.traits.typedAlerting {
		return c.fail(http.StatusInternalServerError, fmt.Sprintf("receiver configuration with UID '%s' already exist in contact point '%s'. Please use unique identifiers for receivers across all contact points", uid, name))
	}
	return c.failAs(http.StatusConflict, "alerting.notifications.contact-points.uidInUse",
		fmt.Sprintf("Receiver configuration with UID '%s' already exists in contact point '%s'. Please use unique identifiers for receivers across all contact points.", uid, name),
		object{"Name": name, "UID": uid})
}

func putContactPoint(c *call) (answer, error) {
	var body contactBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	body.UID = c.path("uid")
	if body.Settings == nil {
		return answer{}, c.invalidObject("settings should not be empty")
	}
	owner, at := c.integration(body.UID)
	if owner == nil {
		return answer{}, c.fail(http.StatusNotFound, fmt.Sprintf("object not found: contact point with uid '%s' not found", body.UID))
	}
	return c.changeContact(owner, at, body)
}

func (c *call) changeContact(owner *receiver, at int, body contactBody) (answer, error) {
	old := owner.integrations[at]
	if _, known := c.contactKind(body.Type); !known && !c.traits.typedAlerting {
		return answer{}, c.invalidObject(fmt.Sprintf("no secrets configured for type '%s'", body.Type))
	}
	body.Settings = c.unredacted(body, old)
	if err := c.checkContact(body); err != nil {
		return answer{}, err
	}
	if old.provenance != byNobody && old.provenance != c.provenance() {
		return answer{}, c.fail(http.StatusInternalServerError, fmt.Sprintf("cannot change provenance from '%s' to '%s'", old.provenance, c.provenance()))
	}
	c.replaceContact(owner, at, c.newIntegration(body))
	return said(http.StatusAccepted, "contactpoint updated"), nil
}

// unredacted: who writes back what was shown keeps the secret.
func (c *call) unredacted(body contactBody, old *integration) object {
	settings := body.Settings
	kind, _ := c.contactKind(body.Type)
	for _, key := range kind.secrets {
		if setting(settings, key) == redacted {
			settings = withSetting(settings, key, old.secrets[key])
		}
	}
	return settings
}

// replaceContact changes an integration in its place, or moves it to the one of its new name.
func (c *call) replaceContact(owner *receiver, at int, i *integration) {
	if owner.name == i.name {
		owner.integrations[at] = i
		return
	}
	if len(owner.integrations) == 1 {
		c.renameContact(owner.name, i.name)
	}
	c.leave(owner, at)
	c.join(i)
}
