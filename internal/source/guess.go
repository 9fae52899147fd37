package source

import "strings"

// guess is for a name that is computed, such as service + "-availability": where the part
// that is written down stands, or else where something of its kind is defined.
func (x *Index) guess(folder, name string) Place {
	for _, v := range x.computed {
		if v.place.within(folder) && strings.HasPrefix(name, v.before) && strings.HasSuffix(name, v.after) {
			return v.place
		}
	}
	for _, place := range x.mentions[kind(folder)] {
		if place.within(folder) {
			return Place{place.File, 1} // the file may be wrong already; do not claim a line
		}
	}
	return Place{}
}

// kind is the type of what an address names by its first part.
func kind(folder string) string {
	switch folder {
	case "alerts":
		return "Rule"
	case "dashboards":
		return "Dashboard"
	case "datasources":
		return "Datasource"
	case "runbooks":
		return "Runbook"
	case "slo":
		return "SLO"
	}
	return ""
}
