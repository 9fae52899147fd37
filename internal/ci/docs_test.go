package ci

import (
	"os"
	"regexp"
	"testing"

	"gopkg.in/yaml.v3"
)

// The workflow in the documentation is YAML, and gives the action inputs that it has.
func TestWorkflowInDocs(t *testing.T) {
	content, err := os.ReadFile(root + "docs/ci.md")
	if err != nil {
		t.Fatal(err)
	}
	match := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindSubmatch(content)
	if match == nil {
		t.Fatal("docs/ci.md has no workflow")
	}
	var workflow struct {
		Jobs map[string]struct {
			Steps []struct {
				Uses string
				With map[string]string
			}
		}
	}
	if err := yaml.Unmarshal(match[1], &workflow); err != nil {
		t.Fatal(err)
	}
	var action struct{ Inputs map[string]any }
	parse(t, "action.yml", &action)
	used := false
	for _, step := range workflow.Jobs["review"].Steps {
		if step.Uses != "ltv-assistant/obsgen@main" {
			continue
		}
		used = true
		for input := range step.With {
			if _, known := action.Inputs[input]; !known {
				t.Errorf("the action has no input %s", input)
			}
		}
	}
	if !used {
		t.Error("the workflow does not use the action")
	}
}
