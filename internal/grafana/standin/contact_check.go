package standin

import (
	"fmt"
	"net/http"
)

// invalidObject is a refusal of what a resource of notifications says.
func (c *call) invalidObject(message string) error {
	return c.fail(http.StatusBadRequest, "invalid object specification: "+message)
}

// checkContact is told of settings as they would be kept, secrets among them.
func (c *call) checkContact(body contactBody) error {
	if body.Type == "" {
		return c.invalidObject("type should not be an empty string")
	}
	if body.Settings == nil {
		return c.invalidObject("settings should not be empty")
	}
	kind, known := c.contactKind(body.Type)
	if !known && c.traits.typedAlerting {
		return c.invalidObject("unknown integration type: " + body.Type)
	}
	wrong := kind.wrongSettings(body.Type, body.Settings)
	if !known {
		wrong = fmt.Sprintf("notifier %s is not supported", body.Type)
	}
	if wrong != "" {
		return c.invalidObject(fmt.Sprintf("failed to validate integration %q (UID %s) of type %q: %s", body.Name, body.UID, body.Type, wrong))
	}
	return nil
}
