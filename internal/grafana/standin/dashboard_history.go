package standin

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

func getHistory(c *call) (answer, error) {
	d, err := c.dashboard(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	newest := slices.Clone(d.history)
	slices.Reverse(newest)
	from, _ := strconv.Atoi(c.query("continueToken"))
	if !c.traits.historyPages {
		from = c.number("start")
	}
	until := len(newest)
	if limit := c.number("limit"); limit > 0 {
		until = min(until, from+limit)
	}
	versions := []object{}
	for _, s := range newest[min(from, until):until] {
		versions = append(versions, c.viewListedVersion(d, s))
	}
	return c.historyPage(versions, until, len(newest)), nil
}

func (c *call) historyPage(versions []object, until, all int) answer {
	if !c.traits.historyPages {
		return reply(http.StatusOK, versions)
	}
	token := ""
	if until < all {
		token = strconv.Itoa(until)
	}
	return reply(http.StatusOK, object{"continueToken": token, "versions": versions})
}

// viewListedVersion: a list gives the first and restored versions texts of their own.
func (c *call) viewListedVersion(d *dashboard, s saved) object {
	view := c.viewVersion(d, s)
	if s.restoredFrom > 0 {
		view["message"] = fmt.Sprintf("Restored from version %d", s.restoredFrom)
	}
	if s.parent == 0 {
		view["message"] = "Initial save"
	}
	return view
}

func (c *call) viewVersion(d *dashboard, s saved) object {
	data, id := c.shown(d.uid, s), int64(s.version)
	if !c.traits.historyPages {
		id = s.row
		if s.parent > 0 {
			data["id"] = d.id // the first version was stored before there was one
		}
	}
	return object{"id": id, "dashboardId": d.id, "uid": d.uid, "parentVersion": s.parent, "restoredFrom": s.restoredFrom,
		"version": s.version, "created": s.at, "message": s.message, "data": data, "createdBy": s.by}
}

func getVersion(c *call) (answer, error) {
	d, err := c.dashboard(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	number, _ := strconv.Atoi(c.path("version"))
	s, ok := d.numbered(number)
	if !ok {
		return answer{}, c.fail(http.StatusInternalServerError, fmt.Sprintf("Dashboard version %d not found for dashboardId %d", number, d.id))
	}
	return reply(http.StatusOK, c.viewVersion(d, s)), nil
}

// numbered is the last save of a version.
func (d *dashboard) numbered(version int) (saved, bool) {
	for _, s := range slices.Backward(d.history) {
		if s.version == version {
			return s, true
		}
	}
	return saved{}, false
}

func restoreDashboard(c *call) (answer, error) {
	var body struct{ Version int }
	if err := c.bind(&body); err != nil {
		return answer{}, err
	}
	d, err := c.dashboard(c.path("uid"))
	if err != nil {
		return answer{}, err
	}
	s, ok := d.numbered(body.Version)
	if !ok {
		return answer{}, refuse(http.StatusNotFound, "Dashboard version not found")
	}
	restored := c.shown(d.uid, s)
	restored["version"] = json.Number(strconv.Itoa(d.version))
	command := saveCommand{Dashboard: restored, FolderUID: d.folder, restoredFrom: s.version,
		Message: fmt.Sprintf("Restored from version %d", s.version)}
	return c.saveDashboard(command)
}
