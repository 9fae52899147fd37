package render_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/fixture"
	"github.com/ltv-assistant/obsgen/internal/render"
)

func renderError(bundle obsgen.Bundle) error {
	_, err := render.All(build.Build(bundle), render.Targets())
	return err
}

func parseJSON(t *testing.T, text []byte) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return value
}

// Services test their log lines against the schema.
func TestLogSchema(t *testing.T) {
	schema := compileSchema(t, renderAll(t, fixture.Bakery())["catalog/log-entry.schema.json"])
	for line, want := range map[string]string{
		`{"level":"error","bread":{"weight":750}}`:                        "",
		`{"level":"info","bread":{"weight":0,"price":3.5},"else":[true]}`: "",
		`{"level":"info","orderId":"order-12","bread":{"weight":1}}`:      "",
		`{"bread":{"weight":750}}`:                                        "level",
		`{"level":"error"}`:                                               "bread",
		`{"level":"error","bread":{}}`:                                    "weight",
		`{"level":"fatal","bread":{"weight":750}}`:                        "/level",
		`{"level":"error","bread":{"weight":7.5}}`:                        "/bread/weight",
		`{"level":"error","bread":{"weight":"750"}}`:                      "/bread/weight",
		`{"level":"error","bread":"rye"}`:                                 "/bread",
		`{"level":"info","orderId":"12","bread":{"weight":1}}`:            "/orderId",
		`"Exception in thread main"`:                                      "object",
	} {
		err := schema.Validate(parseJSON(t, []byte(line)))
		switch {
		case want == "" && err != nil:
			t.Errorf("%s is refused: %v", line, err)
		case want != "" && err == nil:
			t.Errorf("%s is accepted", line)
		case want != "" && !strings.Contains(err.Error(), want):
			t.Errorf("%s is refused, but not for its %s: %v", line, want, err)
		}
	}
}

func compileSchema(t *testing.T, content []byte) *jsonschema.Schema {
	t.Helper()
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("log.json", parseJSON(t, content)); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("log.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}
