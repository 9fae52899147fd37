package standin

import "fmt"

// Kind is what can be provisioned from a file.
type Kind string

const (
	Folder       Kind = "folder"
	Datasource   Kind = "datasource"
	Dashboard    Kind = "dashboard"
	AlertRule    Kind = "alert rule"
	ContactPoint Kind = "contact point"
	Template     Kind = "template"
	MuteTiming   Kind = "mute timing"
	Policies     Kind = "policies"
)

// Provision marks what the API created as coming from a file: read-only where Grafana makes
// it so. Templates and mute timings are identified by name, the policies by nothing.
func (s *Server) Provision(kind Kind, uid string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.store.provision(kind, uid) {
		return fmt.Errorf("provision the %s %q: there is none; create it through the API first", kind, uid)
	}
	return nil
}

func (s *store) provision(kind Kind, uid string) bool {
	switch kind {
	case Folder:
		return mark(s.folders, uid, func(f *folder) { f.provisioned = true })
	case Datasource:
		return mark(s.datasources, uid, func(d *datasource) { d.provisioned = true })
	case Dashboard:
		return mark(s.dashboards, uid, func(d *dashboard) { d.provisioned = true })
	case AlertRule:
		return mark(s.rules, uid, func(r *rule) { r.Provenance = byFile })
	case Template:
		return mark(s.templates, uid, func(t *template) { t.provenance = byFile })
	case MuteTiming:
		return mark(s.timings, uid, func(t *timing) { t.Provenance = byFile })
	case Policies:
		s.policies.provenance = byFile
		return true
	}
	return kind == ContactPoint && s.provisionContact(uid)
}

// mark changes a copy, as others may hold the original.
func mark[T any](all map[string]*T, key string, change func(*T)) bool {
	old, ok := all[key]
	if ok {
		marked := *old
		change(&marked)
		all[key] = &marked
	}
	return ok
}

func (s *store) provisionContact(uid string) bool {
	owner, at := s.integration(uid)
	if owner == nil {
		return false
	}
	marked := *owner.integrations[at]
	marked.provenance = byFile
	owner.integrations[at] = &marked
	return true
}
