package standin

import (
	"cmp"
	"maps"
	"net/http"
	"net/url"
)

func postDatasource(c *call) (answer, error) {
	var body datasourceBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	body.Name, body.UID = cmp.Or(body.Name, body.Type), cmp.Or(body.UID, c.newUID())
	if err := c.checkDatasource(body); err != nil {
		return answer{}, err
	}
	if c.datasourceNamed(body.Name) != nil {
		return answer{}, c.fail(http.StatusConflict, "data source with the same name already exists")
	}
	if _, taken := c.datasources[body.UID]; taken {
		return answer{}, c.fail(http.StatusConflict, "data source with the same uid already exists")
	}
	body.IsDefault = body.IsDefault || len(c.datasources) == 0 // the first is taken for the default
	d := newDatasource(body, nil)
	d.id, d.version = c.next("datasource"), 1
	c.keepDatasource(d)
	return c.savedDatasource(d, "added"), nil
}

func putDatasource(c *call) (answer, error) {
	var body datasourceBody
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	if body.Name == "" {
		return answer{}, c.badRequest()
	}
	if err := c.checkDatasource(body); err != nil {
		return answer{}, err
	}
	old, err := c.datasource(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	return c.replaceDatasource(old, body)
}

func (c *call) replaceDatasource(old *datasource, body datasourceBody) (answer, error) {
	if old.provisioned {
		return answer{}, refuse(http.StatusForbidden, "Cannot update read-only data source")
	}
	if other := c.datasourceNamed(body.Name); other != nil && other.id != old.id {
		return answer{}, c.fail(http.StatusConflict, "Failed to update datasource: data source with the same name already exists")
	}
	if body.Version != 0 && old.version > body.Version {
		return answer{}, c.fail(http.StatusConflict, "Datasource has already been updated by someone else. Please reload and try again")
	}
	// what is empty is not written, other than user and database
	body.UID, body.URL, body.BasicAuthUser = cmp.Or(body.UID, old.UID), cmp.Or(body.URL, old.URL), cmp.Or(body.BasicAuthUser, old.BasicAuthUser)
	d := newDatasource(body, old.secrets)
	d.id, d.version = old.id, body.Version+1
	delete(c.datasources, old.UID)
	c.keepDatasource(d)
	return c.savedDatasource(d, "updated"), nil
}

// newDatasource keeps the secrets that a request does not name.
func newDatasource(body datasourceBody, secrets map[string]string) *datasource {
	d := &datasource{datasourceBody: body, secrets: map[string]string{}}
	maps.Copy(d.secrets, secrets)
	maps.Copy(d.secrets, body.SecureJSONData)
	d.SecureJSONData, d.Version = nil, 0
	if d.JSONData == nil {
		d.JSONData = object{}
	}
	return d
}

// keepDatasource takes the default from the others if this one is it.
func (c *call) keepDatasource(d *datasource) {
	for uid, other := range c.datasources {
		if d.IsDefault && other.IsDefault {
			without := *other
			without.IsDefault = false
			c.datasources[uid] = &without
		}
	}
	c.datasources[d.UID] = d
}

func (c *call) datasourceNamed(name string) *datasource {
	for _, d := range c.datasources {
		if d.Name == name {
			return d
		}
	}
	return nil
}

func (c *call) checkDatasource(body datasourceBody) error {
	if body.Type == "" || body.Access == "" {
		return c.badRequest()
	}
	if _, err := url.Parse(body.URL); err != nil {
		return c.fail(http.StatusBadRequest, "Validation error, invalid URL")
	}
	if len(body.Name) > 190 {
		return c.failAs(http.StatusBadRequest, "datasource.nameInvalid", "Invalid datasource name.", nil)
	}
	return nil
}
