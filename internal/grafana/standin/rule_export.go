package standin

import (
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/common/model"
	"gopkg.in/yaml.v3"
)

// exportFile is a file that Grafana can be provisioned from.
type exportFile struct {
	APIVersion int           `json:"apiVersion" yaml:"apiVersion"`
	Groups     []exportedSet `json:"groups" yaml:"groups"`
}

type exportedSet struct {
	OrgID    int            `json:"orgId" yaml:"orgId"`
	Name     string         `json:"name" yaml:"name"`
	Folder   string         `json:"folder" yaml:"folder"`
	Interval model.Duration `json:"interval" yaml:"interval"`
	Rules    []exportedRule `json:"rules" yaml:"rules"`
}

type exportedRule struct {
	UID          string            `json:"uid" yaml:"uid"`
	Title        string            `json:"title" yaml:"title"`
	Condition    string            `json:"condition" yaml:"condition"`
	Data         []exportedQuery   `json:"data" yaml:"data"`
	NoDataState  string            `json:"noDataState" yaml:"noDataState"`
	ExecErrState string            `json:"execErrState" yaml:"execErrState"`
	For          model.Duration    `json:"for" yaml:"for"`
	Annotations  map[string]string `json:"annotations,omitempty" yaml:"annotations,omitempty"`
	Labels       map[string]string `json:"labels,omitempty" yaml:"labels,omitempty"`
	IsPaused     bool              `json:"isPaused" yaml:"isPaused"`
}

type exportedQuery struct {
	RefID         string    `json:"refId" yaml:"refId"`
	QueryType     string    `json:"queryType,omitempty" yaml:"queryType,omitempty"`
	Range         timeRange `json:"relativeTimeRange" yaml:"relativeTimeRange"`
	DatasourceUID string    `json:"datasourceUid" yaml:"datasourceUid"`
	Model         object    `json:"model" yaml:"model"`
}

func exportGroup(c *call) (answer, error) {
	rules, err := c.ruleGroup()
	if err != nil {
		return answer{}, err
	}
	return c.export(rules)
}

func exportRules(c *call) (answer, error) {
	rules := c.rules.those(func(*rule) bool { return true })
	if len(rules) == 0 {
		return answer{}, empty(http.StatusNotFound)
	}
	return c.export(rules)
}

// export takes rules that stand in the order of their groups.
func (c *call) export(rules []*rule) (answer, error) {
	file := exportFile{APIVersion: 1}
	for i, r := range rules {
		if i == 0 || rules[i-1].FolderUID != r.FolderUID || rules[i-1].RuleGroup != r.RuleGroup {
			set := exportedSet{OrgID: 1, Name: r.RuleGroup, Interval: model.Duration(time.Duration(r.interval) * time.Second)}
			if f := c.folders[r.FolderUID]; f != nil && c.traits.exportFolder {
				set.Folder = f.title
			}
			file.Groups = append(file.Groups, set)
		}
		last := &file.Groups[len(file.Groups)-1]
		last.Rules = append(last.Rules, exported(r))
	}
	return c.exportAs(file)
}

func exported(r *rule) exportedRule {
	out := exportedRule{UID: r.UID, Title: r.Title, Condition: r.Condition, NoDataState: r.NoDataState, ExecErrState: r.ExecErrState,
		For: r.For, Annotations: r.Annotations, Labels: r.Labels, IsPaused: r.IsPaused}
	for _, q := range r.Data {
		var model object
		_ = json.Unmarshal(q.Model, &model) // stored by completed
		out.Data = append(out.Data, exportedQuery{q.RefID, q.QueryType, q.Range, q.DatasourceUID, model})
	}
	return out
}

func (c *call) exportAs(file exportFile) (answer, error) {
	format := c.query("format")
	if format == "json" || format == "" && strings.Contains(c.request.Header.Get("Accept"), "json") {
		return reply(http.StatusOK, file), nil
	}
	text, err := yaml.Marshal(file)
	return answer{http.StatusOK, "text/yaml", text}, err
}
