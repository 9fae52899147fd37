package standin

// plugin is what Grafana shows of a datasource's type.
type plugin struct{ name, logo string }

func pluginOf(kind string) (plugin, bool) {
	p, ok := map[string]plugin{
		"alertmanager": {"Alertmanager", "logo.svg"},
		"loki":         {"Loki", "loki_icon.svg"},
		"prometheus":   {"Prometheus", "prometheus_logo.svg"},
		"tempo":        {"Tempo", "tempo_logo.svg"},
	}[kind]
	return p, ok
}

// shared is what a list and a single datasource show.
func (c *call) shared(d *datasource) object {
	view := object{"id": d.id, "uid": d.UID, "orgId": 1, "name": d.Name, "type": d.Type, "typeLogoUrl": "public/img/icn-datasource.svg",
		"access": d.Access, "url": d.URL, "user": d.User, "database": d.Database, "basicAuth": d.BasicAuth, "isDefault": d.IsDefault,
		"jsonData": d.JSONData, "readOnly": d.provisioned}
	if p, ok := pluginOf(d.Type); ok {
		view["typeLogoUrl"] = c.traits.logo + d.Type + "/img/" + p.logo
	}
	return view
}

func (c *call) viewDatasource(d *datasource) object {
	view := c.shared(d)
	view["basicAuthUser"], view["withCredentials"], view["version"] = d.BasicAuthUser, d.WithCredentials, d.version
	view["secureJsonFields"] = d.secretFields()
	if c.traits.datasourceAPI {
		view["apiVersion"] = ""
	}
	return view
}

func (c *call) viewListedDatasource(d *datasource) object {
	view := c.shared(d)
	view["typeName"] = d.Type
	if p, ok := pluginOf(d.Type); ok {
		view["typeName"] = p.name
	}
	return view
}

func (d *datasource) secretFields() map[string]bool {
	set := map[string]bool{}
	for key, value := range d.secrets {
		if value != "" {
			set[key] = true
		}
	}
	return set
}
