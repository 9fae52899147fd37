package resource

// The defaults below are what Grafana's editor saves into every dashboard, and what
// Grafana takes for granted where it is missing.

func dashboardDefaults() Object {
	return Object{
		"editable": true, "graphTooltip": 0.0, "fiscalYearStartMonth": 0.0, "liveNow": false, "weekStart": "", "timezone": "",
		"refresh": "", "description": "", "preload": false, "hideControls": false, "sharedCrosshair": false,
		"time": Object{"from": "now-6h", "to": "now"},
		"timepicker": Object{
			"hidden": false, "nowDelay": "",
			"refresh_intervals": []any{"5s", "10s", "30s", "1m", "5m", "15m", "30m", "1h", "2h", "1d"},
			"time_options":      []any{"5m", "15m", "1h", "6h", "12h", "24h", "2d", "7d", "30d"},
		},
	}
}

func variableDefaults() Object {
	return Object{
		"hide": 0.0, "label": "", "multi": false, "includeAll": false, "regex": "", "sort": 0.0, "skipUrlSync": false,
		"allowCustomValue": true, "allValue": "", "auto": false, "auto_count": 30.0, "auto_min": "10s", "description": "",
		"tagsQuery": "", "tagValuesQuery": "", "useTags": false, "refId": "", "regexApplyTo": "value",
	}
}

func annotationDefaults() Object {
	return Object{"builtIn": 0.0, "enable": true, "hide": false, "type": "dashboard", "useValueForTime": false}
}

func targetDefaults() Object {
	return Object{"hide": false, "instant": false, "exemplar": false, "format": "time_series", "interval": "", "queryType": "", "legendFormat": "", "query": ""}
}

func panelDefaults() Object {
	return Object{
		"transparent": false, "repeatDirection": "h", "description": "", "title": "", "collapsed": false, "hideTimeOverride": false,
		"options": Object{
			"tooltip": Object{"mode": "single", "sort": "none", "hideZeros": false},
			"legend":  Object{"displayMode": "list", "placement": "bottom", "showLegend": true},
		},
		"fieldConfig": Object{"defaults": Object{
			"unit": "none",
			"thresholds": Object{"mode": "absolute", "steps": []any{
				Object{"color": "green"}, Object{"color": "red", "value": 80.0},
			}},
		}},
	}
}
