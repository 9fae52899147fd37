// Package examples_test runs the examples as their readers would: each is a module of
// its own that knows only obsgen's public packages.
package examples_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen/internal/judge"
)

const shop = "shop"

// goRun runs an example's main as the tutorial says.
func goRun(t *testing.T, args ...string) (string, error) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "go", append([]string{"run", "."}, args...)...)
	cmd.Dir = shop
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=readonly", "GOWORK=off")
	out, err := cmd.CombinedOutput()
	if strings.Contains(string(out), "go mod tidy") {
		t.Fatalf("the requirements of the example are not those of obsgen; run: cd examples/%s && go mod tidy\n%s", shop, out)
	}
	return string(out), err
}

// The example passes every check, and what it generates is what is committed.
func TestShop(t *testing.T) {
	out, err := goRun(t, "check")
	if err != nil || !strings.Contains(out, "files up to date in generated") {
		t.Errorf("check: %v\n%s", err, out)
	}
	if out, err := goRun(t, "test"); err != nil || !strings.Contains(out, "panels show what is recorded of them") {
		t.Errorf("test: %v\n%s", err, out)
	}
	dir := t.TempDir()
	if out, err := goRun(t, "generate", "-o", dir); err != nil {
		t.Fatalf("generate: %v\n%s", err, out)
	}
	if diff := cmp.Diff(readTree(t, filepath.Join(shop, "generated")), readTree(t, dir)); diff != "" {
		t.Errorf("committed (-) and generated (+):\n%s", diff)
	}
	t.Run("promtool", func(t *testing.T) { judge.Prometheus(t, dir) })
	t.Run("amtool", func(t *testing.T) { judge.Alertmanager(t, dir) })
}

// A mistake ends with the code of the mistake, not with a panic: other teams' pipelines
// go by it.
func TestShopUsage(t *testing.T) {
	out, err := goRun(t, "genrate")
	if err == nil || !strings.Contains(out, `did you mean "generate"?`) || !strings.Contains(out, "exit status 2") {
		t.Errorf("%v\n%s", err, out)
	}
}

// The example shows what another team can do, so it must not reach behind the public
// packages or into this system's content.
func TestShopImportsOnlyPublicPackages(t *testing.T) {
	cmd := exec.CommandContext(t.Context(), "go", "list", "-f", `{{ join .Imports "\n" }}`, ".")
	cmd.Dir = shop
	cmd.Env = append(os.Environ(), "GOFLAGS=-mod=readonly", "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	const module = "github.com/ltv-assistant/obsgen"
	var ours []string
	for _, path := range strings.Fields(string(out)) {
		if strings.HasPrefix(path, module) {
			ours = append(ours, path)
		}
	}
	if diff := cmp.Diff([]string{module, module + "/cli", module + "/panel"}, ours); diff != "" {
		t.Errorf("imports (-want +got):\n%s", diff)
	}
}

func readTree(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		content, err := os.ReadFile(path)
		name, _ := filepath.Rel(dir, path)
		files[filepath.ToSlash(name)] = string(content)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
