// Package judge lets the servers' own tools judge generated files: promtool and amtool.
// Tests that need a tool which is missing are skipped, with the reason; where
// OBSGEN_REQUIRE_TOOLS is 1, as in CI, they fail.
package judge

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Prometheus has promtool check the rules below a folder, loaded or not, and run their
// tests.
func Prometheus(t *testing.T, dir string) {
	t.Helper()
	tool := need(t, "promtool")
	run(t, tool, append([]string{"check", "rules"}, glob(t, dir, "prometheus/rules*/*.yaml")...)...)
	run(t, tool, append([]string{"test", "rules"}, glob(t, dir, "prometheus/tests/*.yaml")...)...)
}

// PrometheusTests has promtool run the tests in a folder.
func PrometheusTests(t *testing.T, dir string) {
	t.Helper()
	run(t, need(t, "promtool"), append([]string{"test", "rules"}, glob(t, dir, "*.test.yaml")...)...)
}

// Alertmanager has amtool check the configuration below a folder, templates included.
func Alertmanager(t *testing.T, dir string) {
	t.Helper()
	tool := need(t, "amtool")
	config, err := os.ReadFile(filepath.Join(dir, "alertmanager", "alertmanager.yml"))
	if err != nil {
		t.Fatal(err)
	}
	// In production the templates are mounted; here they are where they were generated.
	here := strings.ReplaceAll(string(config), "/etc/alertmanager/templates", absolute(t, filepath.Join(dir, "alertmanager", "templates")))
	file := filepath.Join(t.TempDir(), "alertmanager.yml")
	if err := os.WriteFile(file, []byte(here), 0o600); err != nil {
		t.Fatal(err)
	}
	run(t, tool, "check-config", file)
}

func need(t *testing.T, tool string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err == nil {
		return path
	}
	if os.Getenv("OBSGEN_REQUIRE_TOOLS") == "1" {
		t.Fatalf("%s is missing, and OBSGEN_REQUIRE_TOOLS=1 asks for it", tool)
	}
	t.Skipf("%s is missing: nobody but obsgen has judged these files", tool)
	return ""
}

func run(t *testing.T, tool string, args ...string) {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), tool, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s %s: %v\n%s", filepath.Base(tool), args[0], err, out)
	}
}

func glob(t *testing.T, dir, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, pattern))
	if err != nil || len(files) == 0 {
		t.Fatalf("no files %s: %v", pattern, err)
	}
	return files
}

func absolute(t *testing.T, path string) string {
	t.Helper()
	abs, err := filepath.Abs(path)
	if err != nil {
		t.Fatal(err)
	}
	return abs
}
