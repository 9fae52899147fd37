package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/judge"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/tree"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

const generated = "../../generated"

// The definitions pass every check, and generated/ is what they give.
func TestGeneratedIsFresh(t *testing.T) {
	model := build.Build(bundle())
	files, err := render.All(model, render.Targets())
	if err != nil {
		t.Fatal(err)
	}
	for _, finding := range validate.Run(model, files) {
		t.Errorf("%s: %s [%s]", finding.Definition, finding.Message, finding.Check)
	}
	out, err := tree.Open(generated, func(string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	changes, err := out.Compare(files, func(string) bool { return true })
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]tree.Change(nil), changes); diff != "" {
		t.Errorf("generated/ is stale; run: go run ./cmd/obsgen generate\n%s", diff)
	}
}

// The servers' own tools accept the real output, and promtool runs every case.
func TestJudged(t *testing.T) {
	t.Run("promtool", func(t *testing.T) { judge.Prometheus(t, generated) })
	t.Run("amtool", func(t *testing.T) { judge.Alertmanager(t, generated) })
}

// The schema that the services test their log lines against compiles, and accepts the
// line that is made of its own examples.
func TestLogSchemaAcceptsItsExamples(t *testing.T) {
	file := filepath.Join(generated, "catalog", "log-entry.schema.json")
	schema, err := jsonschema.NewCompiler().Compile(file)
	if err != nil {
		t.Fatal(err)
	}
	line, ok := example(t, readJSON(t, file)).(map[string]any)
	if !ok {
		t.Fatal("the schema is not that of an object")
	}
	if err := schema.Validate(line); err != nil {
		t.Error(err)
	}
	line["level"] = "loud"
	if schema.Validate(line) == nil {
		t.Error("the schema accepts any level")
	}
}

// example builds a value from the examples of a schema.
func example(t *testing.T, schema map[string]any) any {
	t.Helper()
	properties, ok := schema["properties"].(map[string]any)
	if !ok {
		examples, _ := schema["examples"].([]any)
		if len(examples) == 0 {
			t.Fatalf("no example: %v", schema["description"])
		}
		return examples[0]
	}
	object := map[string]any{}
	for name, property := range properties {
		object[name] = example(t, property.(map[string]any))
	}
	return object
}

func readJSON(t *testing.T, file string) map[string]any {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var value map[string]any
	if err := json.Unmarshal(content, &value); err != nil {
		t.Fatal(err)
	}
	return value
}
