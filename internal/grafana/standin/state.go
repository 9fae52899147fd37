package standin

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// State is all that the stand-in holds, to be compared: JSON values in a fixed order, with
// the secrets, without ids, times, versions and histories.
func (s *Server) State() any {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return object{
		"folders": s.store.stateOfFolders(), "datasources": s.store.stateOfDatasources(), "dashboards": s.store.stateOfDashboards(),
		"ruleGroups": s.store.stateOfRules(), "contactPoints": s.store.stateOfContacts(), "templates": s.store.stateOfTemplates(),
		"muteTimings": s.store.stateOfTimings(), "policies": s.store.stateOfPolicies(), "libraryElements": s.store.stateOfElements(),
		"annotations": slices.Clone(s.store.annotations),
	}
}

// inOrder are the values of a map in the order of its keys.
func inOrder[T any](all map[string]*T) []*T {
	values := []*T{}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		values = append(values, all[key])
	}
	return values
}

func (s *store) stateOfFolders() []object {
	out := []object{}
	for _, f := range inOrder(s.folders) {
		out = append(out, object{"uid": f.uid, "title": f.title, "description": f.description, "parentUid": f.parent, "provisioned": f.provisioned})
	}
	return out
}

func (s *store) stateOfDatasources() []object {
	out := []object{}
	for _, d := range inOrder(s.datasources) {
		out = append(out, object{"settings": d.datasourceBody, "secrets": maps.Clone(d.secrets), "provisioned": d.provisioned})
	}
	return out
}

func (s *store) stateOfDashboards() []object {
	out := []object{}
	for _, d := range inOrder(s.dashboards) {
		view := object{"uid": d.uid, "folderUid": d.folder, "dashboard": d.body, "provisioned": d.provisioned}
		if manager := d.resource.annotations["grafana.app/managerId"]; manager != "" {
			view["managerId"] = manager
		}
		out = append(out, view)
	}
	return out
}

func (s *store) stateOfElements() []object {
	out := []object{}
	for _, e := range inOrder(s.elements) {
		out = append(out, object{"uid": e.uid, "name": e.name, "kind": e.kind, "folderUid": e.folder, "model": e.model})
	}
	return out
}

func (s *store) stateOfContacts() []object {
	out := []object{}
	for _, r := range s.receivers {
		for _, i := range r.integrations {
			out = append(out, object{"uid": i.uid, "name": i.name, "type": i.kind, "settings": i.settings, "secrets": setSecrets(i.secrets),
				"disableResolveMessage": i.disableResolve, "provenance": i.provenance})
		}
	}
	slices.SortFunc(out, func(a, b object) int {
		return cmp.Or(strings.Compare(a["name"].(string), b["name"].(string)), strings.Compare(a["uid"].(string), b["uid"].(string)))
	})
	return out
}

func setSecrets(secrets map[string]string) map[string]string {
	set := maps.Clone(secrets)
	maps.DeleteFunc(set, func(_, value string) bool { return value == "" })
	return set
}
