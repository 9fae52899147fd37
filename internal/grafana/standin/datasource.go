package standin

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

func datasourceRoutes() []route {
	return []route{
		guarded("GET /api/datasources", action("datasources:read"), getDatasources),
		guarded("POST /api/datasources", action("datasources:create"), postDatasource),
		guarded("GET /api/datasources/uid/{uid}", action("datasources:read"), getDatasource),
		guarded("PUT /api/datasources/uid/{uid}", action("datasources:write"), putDatasource),
		guarded("DELETE /api/datasources/uid/{uid}", action("datasources:delete"), deleteDatasource),
	}
}

// datasource is what is kept of one; secrets are what nobody can read back.
type datasource struct {
	datasourceBody
	id      int64
	version int
	secrets map[string]string
	// provisioned: a file owns it, it is read-only.
	provisioned bool
}

// datasourceBody is what a request says.
type datasourceBody struct {
	UID             string            `json:"uid"`
	Name            string            `json:"name"`
	Type            string            `json:"type"`
	Access          string            `json:"access"`
	URL             string            `json:"url"`
	User            string            `json:"user"`
	Database        string            `json:"database"`
	BasicAuth       bool              `json:"basicAuth"`
	BasicAuthUser   string            `json:"basicAuthUser"`
	WithCredentials bool              `json:"withCredentials"`
	IsDefault       bool              `json:"isDefault"`
	JSONData        object            `json:"jsonData"`
	SecureJSONData  map[string]string `json:"secureJsonData,omitempty"`
	Version         int               `json:"version,omitempty"`
}

func (c *call) datasource(uid string) (*datasource, error) {
	if d, ok := c.datasources[uid]; ok {
		return d, nil
	}
	return nil, refuse(http.StatusNotFound, "Data source not found")
}

func getDatasource(c *call) (answer, error) {
	d, err := c.datasource(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	return reply(http.StatusOK, c.viewDatasource(d)), nil
}

func getDatasources(c *call) (answer, error) {
	all := make([]*datasource, 0, len(c.datasources))
	for _, d := range c.datasources {
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b *datasource) int { return strings.Compare(a.Name, b.Name) })
	views := []object{}
	for _, d := range all {
		views = append(views, c.viewListedDatasource(d))
	}
	return reply(http.StatusOK, views), nil
}

func deleteDatasource(c *call) (answer, error) {
	d, err := c.datasource(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	if d.provisioned {
		return answer{}, refuse(http.StatusForbidden, "Cannot delete read-only data source")
	}
	delete(c.datasources, d.UID)
	return reply(http.StatusOK, object{"id": d.id, "message": "Data source deleted"}), nil
}

func (c *call) savedDatasource(d *datasource, done string) answer {
	view := c.viewDatasource(d)
	return reply(http.StatusOK, object{"datasource": view, "id": d.id, "message": fmt.Sprintf("Datasource %s", done), "name": d.Name})
}
