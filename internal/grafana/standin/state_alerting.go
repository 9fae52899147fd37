package standin

import "time"

func (s *store) stateOfRules() []object {
	out := []object{}
	rules := s.rules.those(func(*rule) bool { return true })
	for i, r := range rules {
		if i == 0 || rules[i-1].FolderUID != r.FolderUID || rules[i-1].RuleGroup != r.RuleGroup {
			out = append(out, object{"folderUid": r.FolderUID, "title": r.RuleGroup, "interval": r.interval, "rules": []ruleBody{}})
		}
		last := out[len(out)-1]
		last["rules"] = append(last["rules"].([]ruleBody), stateOfRule(r))
	}
	return out
}

func stateOfRule(r *rule) ruleBody {
	view := r.ruleBody
	view.ID, view.Updated = 0, time.Time{}
	return view
}

func (s *store) stateOfTemplates() []object {
	out := []object{}
	for _, t := range inOrder(s.templates) {
		out = append(out, object{"name": t.name, "template": t.text, "provenance": t.provenance})
	}
	return out
}

func (s *store) stateOfTimings() []timingBody {
	out := []timingBody{}
	for _, t := range inOrder(s.timings) {
		view := t.timingBody
		view.Version = ""
		out = append(out, view)
	}
	return out
}

func (s *store) stateOfPolicies() policy {
	view := s.policies.tree
	view.Provenance = s.policies.provenance
	return view
}
