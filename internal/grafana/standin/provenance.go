package standin

import (
	"fmt"
	"net/http"
)

// Provenance says who owns a resource of alerting: nobody, the API, or a file.
const (
	byNobody = ""
	byAPI    = "api"
	byFile   = "file"
)

// provenance is what a write gives: a header takes it away, whatever it says.
func (c *call) provenance() string {
	if _, disabled := c.request.Header["X-Disable-Provenance"]; disabled {
		return byNobody
	}
	return byAPI
}

// changeable is how rule groups look at it: what is the API's may be let go.
func changeable(from, to string) bool {
	return from == to || from == byNobody || from == byAPI && to == byNobody
}

// mismatch refuses to do something to a rule.
func (c *call) mismatch(operation, from, to string) error {
	if !c.traits.typedAlerting {
		return c.broken()
	}
	extra := object{"Operation": operation, "ProvidedProvenance": to, "StoredProvenance": from}
	return c.failAs(http.StatusConflict, "alerting.provenanceMismatch",
		fmt.Sprintf("cannot %s with provided provenance '%s', needs '%s'", operation, to, from), extra)
}

// guardProvenance is how templates, mute timings and policies look at it: they may change
// hands but not be let go.
func (c *call) guardProvenance(from, to string) error {
	if !c.traits.guardsProvenance || from == byNobody || to != byNobody {
		return nil
	}
	extra := object{"SourceProvenance": from, "TargetProvenance": "none"}
	return c.failAs(http.StatusForbidden, "alerting.notifications.invalidProvenance", fmt.Sprintf(
		"Resource with provenance status '%s' cannot be managed via API that handles resources with provenance status 'none'. You must use appropriate API to manage this resource", from), extra)
}
