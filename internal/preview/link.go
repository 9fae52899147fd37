package preview

import "strings"

// FileOf is the name of a dashboard's page. That of the index is taken.
func FileOf(uid string) string {
	if strings.EqualFold(uid, "index") {
		return uid + ".dashboard.html"
	}
	return uid + ".html"
}

// link leads to the pages of dashboards that are shown too, and to the web. Other pages of
// Grafana have no data of the simulation.
func (s *stage) link(url string) string {
	path, _, _ := strings.Cut(url, "?")
	if uid, ok := strings.CutPrefix(path, "/d/"); ok && s.shown[uid] {
		return FileOf(uid)
	}
	if strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://") {
		return url
	}
	return ""
}
