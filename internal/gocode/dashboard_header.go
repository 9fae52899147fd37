package gocode

import "github.com/ltv-assistant/obsgen"

// header writes what the dashboard is called and where it is.
func (d *dashboardCode) header(title string, folder obsgen.Folder) {
	uid := d.fields.text("uid")
	if uid == "" {
		uid = shortUID(dashed(title))
		d.note("TODO: it has no uid; choose one that stays, since links refer to it.")
	}
	d.set("UID", text(uid))
	d.set("Title", text(title))
	d.set("Description", text(d.fields.text("description")))
	if folder != (obsgen.Folder{}) {
		d.set("Folder", "obsgen.Folder{UID: "+quoted(folder.UID)+", Title: "+quoted(folder.Title)+"}")
	}
	d.set("Tags", texts(d.fields.texts("tags")))
	d.times()
}

// shortUID keeps what Grafana takes.
func shortUID(uid string) string { return uid[:min(len(uid), 40)] }

// times writes the range and the refresh that differ from obsgen's defaults. Grafana's own
// are the last six hours and no refresh.
func (d *dashboardCode) times() {
	time := d.under("time")
	from, to := time.text("from"), time.text("to")
	if from == "" {
		from = "now-6h"
	}
	if from != "now-1h" {
		d.set("From", text(from))
	}
	if to != "" && to != "now" {
		d.note("Not in the definition: the time range ends at " + to + " in Grafana.")
	}
	switch refresh := d.all["refresh"]; refresh {
	case "30s":
	case nil, "", false:
		d.set("Refresh", text("off"))
	default:
		d.set("Refresh", text(d.fields.text("refresh")))
	}
}
