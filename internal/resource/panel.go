package resource

// canonicalPanels lists all panels flat, in reading order of the file: a collapsed row's
// panels follow it and name it, like those below an open row.
func canonicalPanels(dashboard Object) []any {
	var all []any
	row := ""
	for _, from := range append(Objects(dashboard, "panels"), oldRows(dashboard)...) {
		panel := canonicalPanel(from)
		if Text(panel, "type") == "row" {
			row = Text(panel, "title")
		} else if row != "" {
			panel["row"] = row
		}
		all = append(all, panel)
		for _, inner := range Objects(from, "panels") {
			nested := canonicalPanel(inner)
			nested["row"] = row
			all = append(all, nested)
		}
	}
	return all
}

// oldRows turns the rows of dashboards from before Grafana 5 into row panels.
func oldRows(dashboard Object) []Object {
	var rows []Object
	for _, from := range Objects(dashboard, "rows") {
		rows = append(rows, Object{"type": "row", "title": Text(from, "title"), "collapsed": Flag(from, "collapse"), "panels": from["panels"]})
	}
	return rows
}

func canonicalPanel(from Object) Object {
	p := copied(from)
	drop(p, "pluginVersion", "scopedVars", "repeatIteration", "repeatedByRow", "panels")
	if Text(p, "type") == "row" {
		drop(p, "targets", "datasource")
	}
	p["targets"] = canonicalTargets(p)
	canonicalDatasource(p)
	if len(List(p, "targets")) > 0 {
		drop(p, "datasource") // each target names its own
	}
	p = cleanObject(p)
	dropDefaults(p, panelDefaults())
	dropDefaults(p, panelTypeDefaults(Text(p, "type")))
	return p
}

func canonicalTargets(panel Object) []any {
	var all []any
	for _, from := range Objects(panel, "targets") {
		t := copied(from)
		drop(t, "editorMode", "key", "disableTextWrap", "fullMetaSearch", "includeNullMetadata", "useBackend", "intervalFactor", "step", "builderQuery")
		if t["datasource"] == nil {
			t["datasource"] = panel["datasource"]
		}
		canonicalDatasource(t)
		t = cleanObject(t)
		dropDefaults(t, targetDefaults())
		if Flag(t, "instant") == !Flag(t, "range") {
			drop(t, "range") // a range query is the default
		}
		all = append(all, t)
	}
	return all
}
