package page

import (
	"net/url"

	"github.com/ltv-assistant/obsgen/internal/preview/board"
)

// alertData is an alert that leads to the dashboard: Panel is the id of the element that it
// leads to.
type alertData struct {
	board.Alert
	Panel, Runbook string
}

func alertsOf(all []board.Alert, rows []rowData) []alertData {
	panels := map[int]string{}
	for _, row := range rows {
		for _, p := range row.Panels {
			panels[p.Number] = p.ID
		}
	}
	made := make([]alertData, len(all))
	for i, a := range all {
		made[i] = alertData{Alert: a, Panel: panels[a.Panel], Runbook: webAddress(a.Href)}
	}
	return made
}

// webAddress is an address, if it is one of the web.
func webAddress(address string) string {
	if parsed, err := url.Parse(address); err != nil || parsed.Scheme != "https" && parsed.Scheme != "http" {
		return ""
	}
	return address
}

// firing is how many alerts fire.
func firing(all []board.Alert) int {
	n := 0
	for _, a := range all {
		if a.State == board.Firing {
			n++
		}
	}
	return n
}
