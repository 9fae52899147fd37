package resource

// panelTypeDefaults are the defaults of the panel types that people use most. Those of one
// type are made at a time: there may be thousands of panels.
func panelTypeDefaults(kind string) Object {
	switch kind {
	case "timeseries":
		return Object{"fieldConfig": Object{"defaults": Object{"color": Object{"mode": "palette-classic"}, "custom": graphDefaults()}}}
	case "stat":
		return Object{"options": statDefaults(), "fieldConfig": byThresholds()}
	case "gauge":
		return Object{"fieldConfig": byThresholds(), "options": Object{
			"showThresholdLabels": false, "showThresholdMarkers": true, "minVizHeight": 75.0, "minVizWidth": 75.0,
			"orientation": "auto", "sizing": "auto", "reduceOptions": reduceDefaults(),
		}}
	case "bargauge":
		return Object{"fieldConfig": byThresholds(), "options": Object{
			"displayMode": "gradient", "minVizHeight": 16.0, "minVizWidth": 8.0, "maxVizHeight": 300.0, "namePlacement": "auto",
			"orientation": "auto", "showUnfilled": true, "sizing": "auto", "valueMode": "color", "reduceOptions": reduceDefaults(),
		}}
	case "table":
		return Object{"fieldConfig": byThresholds(), "options": Object{
			"cellHeight": "sm", "showHeader": true,
			"footer": Object{"show": false, "countRows": false, "fields": "", "reducer": []any{"sum"}},
		}}
	}
	return nil
}

func byThresholds() Object {
	return Object{"defaults": Object{"color": Object{"mode": "thresholds"}}}
}

func graphDefaults() Object {
	return Object{
		"axisBorderShow": false, "axisCenteredZero": false, "axisColorMode": "text", "axisLabel": "", "axisPlacement": "auto",
		"barAlignment": 0.0, "barWidthFactor": 0.6, "drawStyle": "line", "fillOpacity": 0.0, "gradientMode": "none",
		"hideFrom":    Object{"legend": false, "tooltip": false, "viz": false},
		"insertNulls": false, "lineInterpolation": "linear", "lineWidth": 1.0, "pointSize": 5.0,
		"scaleDistribution": Object{"type": "linear"}, "showPoints": "auto", "showValues": false, "spanNulls": false,
		"stacking":        Object{"group": "A", "mode": "none"},
		"thresholdsStyle": Object{"mode": "off"},
	}
}

func statDefaults() Object {
	return Object{
		"graphMode": "area", "colorMode": "value", "justifyMode": "auto", "textMode": "auto", "orientation": "auto",
		"wideLayout": true, "showPercentChange": false, "percentChangeColorMode": "standard", "reduceOptions": reduceDefaults(),
	}
}

func reduceDefaults() Object {
	return Object{"calcs": []any{"lastNotNull"}, "fields": "", "values": false}
}
