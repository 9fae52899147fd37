package standin

import (
	"cmp"
	"net/http"
)

// replaceGroup does in one transaction what a group needs: delete, update, insert, and touch
// the rules that stay in groups from which others move away.
func (tx *change) replaceGroup(body groupBody) error {
	rules, err := tx.submitted(body)
	if err != nil {
		return err
	}
	if err := tx.exist(rules); err != nil {
		return err
	}
	if err := tx.drop(body, rules); err != nil {
		return err
	}
	left := tx.left(rules)
	for _, r := range rules {
		if err := tx.put(r); err != nil {
			return err
		}
	}
	if err := tx.titles(rules, "failed to update alert rules: ", "failed to insert alert rules: "); err != nil {
		return err
	}
	return tx.reorder(left)
}

// exist: where putting a group creates no rules, those with a uid must exist.
func (tx *change) exist(rules []*rule) error {
	for _, r := range rules {
		if r.UID != "" && tx.rules[r.UID] == nil && !tx.traits.groupCreates {
			return tx.broken()
		}
		if err := tx.checkSettings(r.Settings); err != nil {
			return tx.fail(http.StatusBadRequest, "invalid alert rule\n"+err.Error())
		}
	}
	return nil
}

func (tx *change) drop(body groupBody, rules []*rule) error {
	kept := map[string]bool{}
	for _, r := range rules {
		kept[r.UID] = true
	}
	for _, old := range tx.rules.group(body.FolderUID, body.Title) {
		if kept[old.UID] {
			continue
		}
		if !changeable(old.Provenance, tx.provenance()) {
			return tx.mismatch("delete", old.Provenance, tx.provenance())
		}
		delete(tx.rules, old.UID)
	}
	return nil
}

func (tx *change) put(r *rule) error {
	old := tx.rules[r.UID]
	r.Provenance, r.Updated = tx.provenance(), tx.time()
	if old == nil || tx.added[r.UID] {
		r.UID = cmp.Or(r.UID, tx.newUID())
		return tx.insert(r)
	}
	if !changeable(old.Provenance, tx.provenance()) {
		return tx.mismatch("update", old.Provenance, tx.provenance())
	}
	r.ID = old.ID
	r.patch(old)
	return tx.update(r)
}

// patch takes over what a request leaves out.
func (r *rule) patch(old *rule) {
	r.Title = cmp.Or(r.Title, old.Title)
	r.NoDataState, r.ExecErrState = cmp.Or(r.NoDataState, old.NoDataState), cmp.Or(r.ExecErrState, old.ExecErrState)
	if r.Condition == "" || len(r.Data) == 0 {
		r.Condition, r.Data = old.Condition, old.Data
	}
}

// left are the groups that rules move away from.
func (tx *change) left(rules []*rule) map[[2]string]bool {
	groups := map[[2]string]bool{}
	for _, r := range rules {
		if old := tx.rules[r.UID]; old != nil && (old.FolderUID != r.FolderUID || old.RuleGroup != r.RuleGroup) {
			groups[[2]string{old.FolderUID, old.RuleGroup}] = true
		}
	}
	return groups
}

// reorder numbers the rules that stayed behind, which changes their owner too.
func (tx *change) reorder(groups map[[2]string]bool) error {
	for group := range groups {
		for i, old := range tx.rules.group(group[0], group[1]) {
			if !changeable(old.Provenance, tx.provenance()) {
				return tx.mismatch("update", old.Provenance, tx.provenance())
			}
			again := *old
			again.index, again.Provenance, again.Updated = i+1, tx.provenance(), tx.time()
			again.IsPaused = again.IsPaused && !tx.traits.takingUnpauses
			tx.rules[again.UID] = &again
		}
	}
	return nil
}
