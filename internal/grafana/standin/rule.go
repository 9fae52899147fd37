package standin

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"github.com/prometheus/common/model"
)

// ruleBody is an alert rule as the API has it.
type ruleBody struct {
	ID            int64             `json:"id"`
	UID           string            `json:"uid"`
	OrgID         int64             `json:"orgID"`
	FolderUID     string            `json:"folderUID"`
	RuleGroup     string            `json:"ruleGroup"`
	Title         string            `json:"title"`
	Condition     string            `json:"condition"`
	Data          []query           `json:"data"`
	Updated       time.Time         `json:"updated"`
	NoDataState   string            `json:"noDataState"`
	ExecErrState  string            `json:"execErrState"`
	For           model.Duration    `json:"for"`
	KeepFiringFor *model.Duration   `json:"keep_firing_for,omitempty"`
	Annotations   map[string]string `json:"annotations,omitempty"`
	Labels        map[string]string `json:"labels,omitempty"`
	Provenance    string            `json:"provenance,omitempty"`
	IsPaused      bool              `json:"isPaused"`
	Missing       *int64            `json:"missingSeriesEvalsToResolve,omitempty"`
	Settings      *settings         `json:"notification_settings"`
	Record        json.RawMessage   `json:"record,omitempty"`
}

// rule is a stored alert rule, and what its group says of it.
type rule struct {
	ruleBody
	interval int64
	index    int
}

// ruleSet is all rules by uid. Changes happen to a copy, which is kept when all went well.
type ruleSet map[string]*rule

// group is the rules of a group in their order.
func (s ruleSet) group(folder, name string) []*rule {
	return s.those(func(r *rule) bool { return r.FolderUID == folder && r.RuleGroup == name })
}

// those are some rules by folder, group and place in it.
func (s ruleSet) those(wanted func(*rule) bool) []*rule {
	var some []*rule
	for _, r := range s {
		if wanted(r) {
			some = append(some, r)
		}
	}
	slices.SortFunc(some, func(a, b *rule) int {
		return cmp.Or(strings.Compare(a.FolderUID, b.FolderUID), strings.Compare(a.RuleGroup, b.RuleGroup),
			cmp.Compare(a.index, b.index), cmp.Compare(a.ID, b.ID))
	})
	return some
}

func (s ruleSet) inFolders(uids []string) bool {
	for _, r := range s {
		if slices.Contains(uids, r.FolderUID) {
			return true
		}
	}
	return false
}
