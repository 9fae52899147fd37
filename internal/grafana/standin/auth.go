package standin

import (
	"fmt"
	"net/http"
	"strings"
)

// user is a person or a service account.
type user struct {
	id    int64
	uid   string
	login string
	role  Role
}

func (c *call) authenticate() error {
	header := c.request.Header.Get("Authorization")
	if token, ok := strings.CutPrefix(header, "Bearer "); ok {
		return c.authenticateToken(token)
	}
	name, password, ok := c.request.BasicAuth()
	if !ok {
		return unauthorized("auth.unauthorized", "Unauthorized")
	}
	if name != "admin" || password != "admin" {
		return unauthorized("password-auth.failed", "Invalid username or password")
	}
	c.user = c.admin
	return nil
}

func (c *call) authenticateToken(token string) error {
	owner, ok := c.tokens[token]
	if !ok {
		return unauthorized("api-key.invalid", "Invalid API key")
	}
	c.user = owner
	return nil
}

// unauthorized is written by other code than the rest, and shows what the rest leaves out.
func unauthorized(id, message string) error {
	body := object{"extra": nil, "message": message, "messageId": id, "statusCode": http.StatusUnauthorized, "traceID": ""}
	return &problem{replyAs(charsetJSON, http.StatusUnauthorized, body)}
}

func (c *call) denied(needs evaluator) error {
	return &problem{replyAs(charsetJSON, http.StatusForbidden, object{
		"title":         "Access denied",
		"message":       fmt.Sprintf("You'll need additional permissions to perform this action. Permissions needed: %s", needs),
		"accessErrorId": fmt.Sprintf("ACE%010d", c.denials.Add(1)),
	})}
}
