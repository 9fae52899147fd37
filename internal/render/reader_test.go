package render_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/ltv-assistant/obsgen/internal/render"
)

// The types here read provisioning files as Grafana does: the same keys, the same
// fields interpolated. Reading is strict, so that a key which Grafana would pass over
// without a word fails a test.

// interpolated is a text in which Grafana fills in the environment: $$ is one $.
type interpolated string

// environment is what Grafana has in it during the tests.
var environment = map[string]string{"LOGS_TOKEN": "s3cret", "SLACK_WEBHOOK_PATH": "T0/B0/x", "PAGERDUTY_KEY": "k3y"}

func (s *interpolated) UnmarshalYAML(node *yaml.Node) error {
	parts := strings.Split(node.Value, "$$")
	for i, part := range parts {
		parts[i] = os.Expand(part, func(name string) string { return environment[name] })
	}
	*s = interpolated(strings.Join(parts, "$"))
	return nil
}

// tree is a value of any depth whose texts are interpolated.
type tree struct{ value any }

func (t *tree) UnmarshalYAML(node *yaml.Node) error {
	switch node.Kind {
	case yaml.MappingNode:
		children := map[string]tree{}
		err := node.Decode(&children)
		t.value = children
		return err
	case yaml.SequenceNode:
		var children []tree
		err := node.Decode(&children)
		t.value = children
		return err
	}
	if node.Tag == "!!str" {
		var text interpolated
		err := node.Decode(&text)
		t.value = string(text)
		return err
	}
	return node.Decode(&t.value)
}

// plain turns a tree into maps and lists.
func (t tree) plain() any {
	switch v := t.value.(type) {
	case map[string]tree:
		children := map[string]any{}
		for key, child := range v {
			children[key] = child.plain()
		}
		return children
	case []tree:
		children := []any{}
		for _, child := range v {
			children = append(children, child.plain())
		}
		return children
	}
	return t.value
}

type readDatasources struct {
	APIVersion  int `yaml:"apiVersion"`
	Datasources []struct {
		UID, Name, Type, Access, URL interpolated
		IsDefault                    bool `yaml:"isDefault"`
		Editable                     bool
		JSONData                     tree                    `yaml:"jsonData"`
		SecureJSONData               map[string]interpolated `yaml:"secureJsonData"`
	}
}

type readProviders struct {
	APIVersion int `yaml:"apiVersion"`
	Providers  []struct {
		Name, Type, Folder    interpolated
		OrgID                 int          `yaml:"orgId"`
		FolderUID             interpolated `yaml:"folderUid"`
		DisableDeletion       bool         `yaml:"disableDeletion"`
		AllowUIUpdates        bool         `yaml:"allowUiUpdates"`
		UpdateIntervalSeconds int          `yaml:"updateIntervalSeconds"`
		Options               struct{ Path interpolated }
	}
}

type readContactPoints struct {
	APIVersion    int `yaml:"apiVersion"`
	ContactPoints []struct {
		OrgID     int `yaml:"orgId"`
		Name      interpolated
		Receivers []struct {
			UID, Type             interpolated
			Settings              tree
			DisableResolveMessage bool `yaml:"disableResolveMessage"`
		}
	} `yaml:"contactPoints"`
}

type readTemplates struct {
	APIVersion int `yaml:"apiVersion"`
	Templates  []struct {
		OrgID          int    `yaml:"orgId"`
		Name, Template string // not interpolated
	}
}

type readRules struct {
	APIVersion int `yaml:"apiVersion"`
	Groups     []struct {
		OrgID                  int `yaml:"orgId"`
		Name, Folder, Interval interpolated
		Rules                  []readRule
	}
}

// readRule is not interpolated where queries and templates stand.
type readRule struct {
	UID, Title, Condition, For string
	Data                       []struct {
		RefID             string         `yaml:"refId"`
		DatasourceUID     string         `yaml:"datasourceUid"`
		RelativeTimeRange map[string]int `yaml:"relativeTimeRange"`
		Model             map[string]any
	}
	DashboardUID        string `yaml:"dashboardUid"`
	PanelID             int    `yaml:"panelId"`
	NoDataState         string `yaml:"noDataState"`
	ExecErrState        string `yaml:"execErrState"`
	KeepFiringFor       string `yaml:"keepFiringFor"`
	Annotations, Labels map[string]string
	IsPaused            bool `yaml:"isPaused"`
}

type readPolicies struct {
	APIVersion int `yaml:"apiVersion"`
	Policies   []readPolicy
}

type readPolicy struct {
	OrgID             int `yaml:"orgId"`
	Receiver          interpolated
	GroupBy           []interpolated    `yaml:"group_by"`
	ObjectMatchers    [][3]interpolated `yaml:"object_matchers"`
	MuteTimeIntervals []interpolated    `yaml:"mute_time_intervals"`
	GroupWait         string            `yaml:"group_wait"`
	GroupInterval     string            `yaml:"group_interval"`
	RepeatInterval    string            `yaml:"repeat_interval"`
	Continue          bool
	Routes            []readPolicy
}

type readMuteTimes struct {
	APIVersion int `yaml:"apiVersion"`
	MuteTimes  []struct {
		OrgID         int `yaml:"orgId"`
		Name          string
		TimeIntervals []struct {
			Times []struct {
				Start string `yaml:"start_time"`
				End   string `yaml:"end_time"`
			}
			Weekdays    []string
			DaysOfMonth []string `yaml:"days_of_month"`
			Months      []string
			Years       []string
			Location    string
		} `yaml:"time_intervals"`
	} `yaml:"muteTimes"`
}

// read decodes a file, refusing keys that its reader does not know.
func read[T any](t *testing.T, files render.Files, path string) T {
	t.Helper()
	var into T
	content, ok := files[path]
	if !ok {
		t.Fatalf("no file %s", path)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	decoder.KnownFields(true)
	if err := decoder.Decode(&into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return into
}
