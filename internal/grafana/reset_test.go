package grafana_test

import "encoding/json"

// empty takes everything out of a Grafana that may be thrown away.
func (s *server) empty() {
	s.t.Helper()
	s.try("DELETE", "/api/v1/provisioning/policies", nil)
	for _, uid := range s.list("/api/folders?limit=1000", "uid") {
		s.try("DELETE", "/api/folders/"+uid+"?forceDeleteRules=true", nil)
	}
	for _, uid := range s.list("/api/search?type=dash-db&limit=1000", "uid") {
		s.try("DELETE", "/api/dashboards/uid/"+uid, nil)
	}
	for _, uid := range s.list("/api/datasources", "uid") {
		s.try("DELETE", "/api/datasources/uid/"+uid, nil)
	}
	for _, uid := range s.list("/api/v1/provisioning/contact-points", "uid") {
		s.try("DELETE", "/api/v1/provisioning/contact-points/"+uid, nil)
	}
	for _, name := range s.list("/api/v1/provisioning/mute-timings", "name") {
		s.try("DELETE", "/api/v1/provisioning/mute-timings/"+name, nil)
	}
	for _, name := range s.list("/api/v1/provisioning/templates", "name") {
		s.try("DELETE", "/api/v1/provisioning/templates/"+name, nil)
	}
}

func (s *server) list(path, field string) []string {
	s.t.Helper()
	_, answer := s.try("GET", path, nil)
	var items []map[string]any
	_ = json.Unmarshal(answer, &items) // an error is no list
	var names []string
	for _, item := range items {
		if name, _ := item[field].(string); name != "" {
			names = append(names, name)
		}
	}
	return names
}
