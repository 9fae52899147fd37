package standin

import (
	"fmt"
	"net/http"
	"strconv"
)

func accountRoutes() []route {
	return []route{
		guarded("POST /api/serviceaccounts", action("serviceaccounts:create"), postAccount),
		guarded("POST /api/serviceaccounts/{id}/tokens", action("serviceaccounts:write"), postToken),
	}
}

// AddToken adds a service account of a role and returns a token of it.
func (s *Server) AddToken(role Role) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	account := s.store.newUser("sa-1-"+string(role), role)
	_, token := s.store.newToken(account)
	return token
}

func (s *store) newUser(login string, role Role) *user {
	u := &user{id: s.next("user"), uid: s.newUID(), login: login, role: role}
	s.users[u.id] = u
	return u
}

func (s *store) newToken(owner *user) (id int64, token string) {
	id = s.next("token")
	token = fmt.Sprintf("glsa_%032d_%08x", id, id)
	s.tokens[token] = owner
	return id, token
}

func postAccount(c *call) (answer, error) {
	var body struct{ Name, Role string }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	account := c.newUser("sa-1-"+body.Name, Role(body.Role))
	shown := object{"id": account.id, "name": body.Name, "login": account.login, "orgId": 1, "isDisabled": false,
		"role": body.Role, "tokens": 0, "avatarUrl": ""}
	if c.traits.accountUIDs {
		shown["uid"] = account.uid
	}
	return reply(http.StatusCreated, shown), nil
}

func postToken(c *call) (answer, error) {
	var body struct{ Name string }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	id, _ := strconv.ParseInt(c.path("id"), 10, 64)
	owner, ok := c.users[id]
	if !ok || owner == c.admin {
		return answer{}, c.failAs(http.StatusNotFound, "serviceaccounts.ErrNotFound", "service account not found", nil)
	}
	tokenID, token := c.newToken(owner)
	return reply(http.StatusOK, object{"id": tokenID, "name": body.Name, "key": token}), nil
}
