package imports

import (
	"encoding/json"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/ltv-assistant/obsgen"

// allowed lists, for each package, the packages of this module it may import. Content
// imports the engine's vocabulary, never back; only cmd/obsgen sees both.
var allowed = map[string][]string{
	"":                  {},
	"panel":             {""},
	"catalog":           {""},
	"catalog/scenarios": {"", "catalog"},
	"datasources":       {"", "catalog"},
	"dashboards":        {"", "panel", "catalog", "catalog/scenarios", "datasources"},
	"runbooks":          {"", "catalog", "dashboards"},
	"alerts":            {"", "catalog", "catalog/scenarios", "dashboards", "runbooks"},
	"slo":               {"", "catalog", "catalog/scenarios", "dashboards", "runbooks"},
	"stack":             {"", "catalog"},
	"cmd/obsgen":        {"", "cli", "catalog", "catalog/scenarios", "datasources", "dashboards", "runbooks", "alerts", "slo", "stack"},

	"internal/query":          {"internal/query/logql"},
	"internal/query/logql":    {"internal/query/logql/size", "internal/query/variable"},
	"internal/query/traceql":  {"internal/query/variable"},
	"internal/query/variable": {},

	"internal/query/logql/logeval":          {"internal/query/logql", "internal/query/logql/logeval/pipeline"},
	"internal/query/logql/logeval/pipeline": {"internal/query/logql", "internal/query/logql/logeval/function", "internal/query/logql/size"},
	"internal/query/logql/logeval/function": {"internal/query/logql/size"},
	"internal/query/logql/size":             {},
	"internal/query/traceql/traceeval":      {"internal/query/traceql"},

	"internal/build": {"", "internal/parallel", "internal/uid"},

	"internal/preview/unit":      {},
	"internal/preview/svg":       {},
	"internal/preview/theme":     {},
	"internal/preview/scale":     {},
	"internal/preview/transform": {"internal/frame", "internal/preview/field", "internal/resource"},
	"internal/preview/field":     {"internal/frame", "internal/preview/theme", "internal/preview/unit", "internal/resource"},
	"internal/preview/prose":     {},
	"internal/preview/draw":      {"internal/frame", "internal/preview/field", "internal/preview/prose", "internal/preview/scale", "internal/preview/svg", "internal/preview/theme", "internal/preview/transform", "internal/preview/unit", "internal/resource"},
	"internal/preview/board":     {"internal/frame", "internal/parallel", "internal/preview/draw", "internal/preview/scale", "internal/preview/svg", "internal/preview/theme", "internal/resource"},
	"internal/preview/page":      {"internal/parallel", "internal/preview/board", "internal/preview/draw", "internal/preview/prose", "internal/preview/svg", "internal/preview/theme", "internal/resource", "internal/sentence"},

	"internal/sentence":         {},
	"internal/query/difference": {"internal/query", "internal/query/logql", "internal/query/traceql", "internal/query/variable", "internal/sentence"},
	"internal/resource":         {"internal/parallel", "internal/query", "internal/query/logql"},
	"internal/series":           {"internal/query", "internal/query/logql", "internal/resource"},
	"internal/routing":          {"internal/resource", "internal/sentence", "internal/series"},
	"internal/change":           {"internal/parallel", "internal/query", "internal/query/difference", "internal/resource", "internal/routing", "internal/sentence", "internal/series"},
	"internal/report":           {"internal/change", "internal/markup", "internal/sentence"},
	"internal/markup":           {},
	"internal/findings":         {"internal/markup", "internal/sentence", "internal/validate"},
	"internal/gitref":           {},
	"internal/parallel":         {},
	"internal/frame":            {},
	"internal/simulate":         {"", "internal/query/logql/logeval", "internal/query/traceql/traceeval"},
	"internal/trial":            {"", "internal/build", "internal/parallel", "internal/query", "internal/sentence", "internal/simulate", "internal/simulate/rule", "internal/trial/shown", "internal/validate"},
	"internal/trial/shown":      {"", "internal/build", "internal/frame", "internal/query", "internal/resource", "internal/sentence", "internal/simulate", "internal/simulate/board", "internal/simulate/rule", "internal/validate"},
	"internal/trial/record":     {"internal/trial/shown", "internal/validate"},
	"internal/trial/promtool":   {"", "internal/build", "internal/parallel", "internal/query", "internal/render", "internal/simulate", "internal/simulate/rule"},
	"internal/preview":          {"", "internal/build", "internal/parallel", "internal/preview/board", "internal/preview/draw", "internal/preview/page", "internal/preview/theme", "internal/resource", "internal/simulate", "internal/simulate/board", "internal/simulate/rule"},
	"internal/behaviour":        {"", "internal/build", "internal/change", "internal/parallel", "internal/resource", "internal/sentence", "internal/simulate", "internal/simulate/rule", "internal/trial"},
	"internal/preview/serve":    {},
	"internal/picture":          {"", "internal/build", "internal/change", "internal/preview", "internal/preview/board", "internal/preview/theme", "internal/report"},
	"internal/mutate":           {"", "internal/query"},
	"internal/trial/show":       {"", "internal/findings", "internal/markup", "internal/sentence", "internal/simulate", "internal/simulate/rule", "internal/trial", "internal/validate"},
	"internal/simulate/rule":    {"", "internal/build", "internal/query", "internal/query/logql", "internal/query/logql/logeval", "internal/simulate"},

	"internal/simulate/board":          {"", "internal/frame", "internal/parallel", "internal/query", "internal/query/logql", "internal/query/logql/logeval", "internal/query/traceql", "internal/query/traceql/traceeval", "internal/resource", "internal/simulate", "internal/simulate/board/interval", "internal/simulate/board/template", "internal/simulate/rule"},
	"internal/simulate/board/interval": {},
	"internal/simulate/board/template": {},

	"internal/grafana/standin": {},
	"internal/ci":              {},

	"internal/uid":            {},
	"internal/grafana":        {"", "internal/build", "internal/change", "internal/gocode", "internal/grafana/show", "internal/preview", "internal/preview/board", "internal/preview/serve", "internal/preview/theme", "internal/render", "internal/uid", "internal/grafana/api", "internal/grafana/apply", "internal/grafana/ledger", "internal/grafana/live", "internal/grafana/object", "internal/grafana/plan", "internal/resource"},
	"internal/grafana/api":    {},
	"internal/grafana/faulty": {},
	"internal/grafana/config": {"internal/grafana/api"},
	"internal/grafana/object": {"internal/resource"},
	"internal/grafana/live":   {"internal/grafana/api", "internal/grafana/object", "internal/resource"},
	"internal/grafana/ledger": {"internal/grafana/api", "internal/grafana/object", "internal/uid"},
	"internal/grafana/plan":   {"internal/change", "internal/grafana/api", "internal/grafana/ledger", "internal/grafana/live", "internal/grafana/object", "internal/parallel", "internal/resource", "internal/sentence"},
	"internal/grafana/apply":  {"internal/grafana/api", "internal/grafana/ledger", "internal/grafana/live", "internal/grafana/object", "internal/grafana/plan", "internal/resource"},
	"internal/grafana/show":   {"internal/change", "internal/grafana/apply", "internal/grafana/object", "internal/grafana/plan", "internal/report", "internal/resource", "internal/sentence"},

	"internal/validate":      {"", "internal/alerttemplate", "internal/build", "internal/parallel", "internal/query", "internal/query/logql", "internal/query/traceql", "internal/sentence"},
	"internal/alerttemplate": {},
	"internal/render":        {"", "internal/alerttemplate", "internal/build", "internal/query"},
	"internal/gocode":        {"", "internal/alerttemplate", "internal/query", "internal/resource"},
	"internal/tree":          {},
	"internal/source":        {},
	"internal/judge":         {},
	"internal/oracle":        {},
	"internal/imports":       {},
	"internal/fixture":       {"", "panel"},
	"internal/bench":         {"", "panel", "cli", "internal/grafana/standin"},
	"cli":                    {"", "internal/behaviour", "internal/build", "internal/change", "internal/findings", "internal/gitref", "internal/grafana", "internal/grafana/api", "internal/grafana/apply", "internal/grafana/config", "internal/grafana/ledger", "internal/grafana/object", "internal/grafana/plan", "internal/grafana/show", "internal/picture", "internal/preview", "internal/preview/board", "internal/preview/serve", "internal/render", "internal/report", "internal/resource", "internal/sentence", "internal/source", "internal/tree", "internal/trial", "internal/trial/promtool", "internal/trial/record", "internal/trial/show", "internal/uid", "internal/validate"},
}

func TestImportsGoOneWay(t *testing.T) {
	for _, pkg := range packages(t) {
		name := local(pkg.ImportPath)
		permitted, listed := allowed[name]
		if !listed && !strings.HasPrefix(name, "examples") {
			t.Errorf("package %q is not in the table: say what it may import", name)
		}
		for _, path := range pkg.Imports {
			if ours(path) && !slices.Contains(permitted, local(path)) {
				t.Errorf("package %q must not import %q", name, local(path))
			}
		}
	}
}

// TestEngineKnowsNoContent looks for the first user's names in the engine.
func TestEngineKnowsNoContent(t *testing.T) {
	out, err := exec.Command("git", "-C", "../..", "grep", "-il", "ltv[-_ ]assistant[-_ ][a-z]", "--", "internal", "cli", "panel", "*.go", ":!cmd", ":!alerts", ":!catalog", ":!dashboards", ":!datasources", ":!runbooks", ":!slo", ":!stack", ":!*_test.go").Output()
	if len(out) > 0 {
		t.Errorf("these files of the engine name the LTV Assistant's services:\n%s", out)
	}
	if exit, ok := err.(*exec.ExitError); ok && exit.ExitCode() > 1 {
		t.Fatalf("search the sources: %v", err)
	}
}

// TestNoAGPL keeps Loki's and Tempo's modules out of the program.
func TestNoAGPL(t *testing.T) {
	out, err := exec.Command("go", "list", "-C", "../..", "-deps", "./cmd/obsgen").Output()
	if err != nil {
		t.Fatalf("list dependencies: %v", err)
	}
	for path := range strings.Lines(string(out)) {
		for _, agpl := range []string{"github.com/grafana/loki", "github.com/grafana/tempo", "github.com/grafana/grafana/", "github.com/grafana/alerting"} {
			if strings.HasPrefix(path, agpl) {
				t.Errorf("%s is AGPL-3.0 and must not be linked", strings.TrimSpace(path))
			}
		}
	}
}

type listedPackage struct {
	ImportPath string
	Imports    []string
}

func packages(t *testing.T) []listedPackage {
	t.Helper()
	out, err := exec.Command("go", "list", "-C", "../..", "-json=ImportPath,Imports", "./...").Output()
	if err != nil {
		t.Fatalf("list packages: %v", err)
	}
	var all []listedPackage
	decoder := json.NewDecoder(strings.NewReader(string(out)))
	for decoder.More() {
		var pkg listedPackage
		if err := decoder.Decode(&pkg); err != nil {
			t.Fatal(err)
		}
		all = append(all, pkg)
	}
	return all
}

func ours(path string) bool { return path == module || strings.HasPrefix(path, module+"/") }

func local(path string) string { return strings.TrimPrefix(strings.TrimPrefix(path, module), "/") }
