package standin

import (
	"maps"
	"net/http"
)

// change is a transaction on the rules.
type change struct {
	*call
	rules ruleSet
	// added are the uids of rules that are new.
	added map[string]bool
}

func (c *call) change() *change {
	return &change{call: c, rules: maps.Clone(c.rules), added: map[string]bool{}}
}

func (tx *change) insert(r *rule) error {
	if err := tx.fits(r); err != nil {
		return err
	}
	if tx.rules[r.UID] != nil {
		return tx.taken(r, "")
	}
	r.ID = tx.next("rule")
	tx.rules[r.UID], tx.added[r.UID] = r, true
	return nil
}

func (tx *change) update(r *rule) error {
	if err := tx.fits(r); err != nil {
		return err
	}
	tx.rules[r.UID] = r
	return nil
}

func (tx *change) fits(r *rule) error {
	if err := tx.checkRule(r); err != nil {
		return err
	}
	for _, q := range r.Data {
		if !q.backwards() {
			continue
		}
		if !tx.traits.typedAlerting {
			return tx.broken()
		}
		extra := object{"RefID": q.RefID, "From": q.Range.From, "To": q.Range.To}
		return tx.failAs(http.StatusBadRequest, "alerting.alert-rule.invalidRelativeTime", tx.traits.badRequest, extra)
	}
	return nil
}

// titles looks at the state after the change, where rules may have exchanged theirs.
func (tx *change) titles(rules []*rule, updated, inserted string) error {
	if !tx.traits.uniqueTitles {
		return nil
	}
	for _, r := range rules {
		if tx.titleTaken(r) {
			if tx.added[r.UID] {
				return tx.taken(r, inserted)
			}
			return tx.taken(r, updated)
		}
	}
	return nil
}

func (tx *change) titleTaken(r *rule) bool {
	for _, other := range tx.rules {
		if other.UID != r.UID && other.Title == r.Title && other.FolderUID == r.FolderUID {
			return true
		}
	}
	return false
}
