package ci

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// root is the repository's.
const root = "../../"

type step struct {
	Name string
	Run  string
	Uses string
	Env  map[string]string
}

// actionSteps reads action.yml.
func actionSteps(t *testing.T) map[string]step {
	t.Helper()
	var action struct{ Runs struct{ Steps []step } }
	parse(t, "action.yml", &action)
	steps := map[string]step{}
	for _, s := range action.Runs.Steps {
		steps[s.Name] = s
	}
	return steps
}

func parse(t *testing.T, name string, into any) {
	t.Helper()
	content, err := os.ReadFile(root + name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(content, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// runner is a machine on which steps run: a folder for each purpose, and programs of ours
// before all others in the path.
type runner struct {
	t    *testing.T
	temp string
	env  []string
}

func newRunner(t *testing.T, env ...string) *runner {
	need(t, "bash", "jq")
	temp := t.TempDir()
	r := &runner{t: t, temp: temp}
	r.env = append(os.Environ(), "RUNNER_TEMP="+temp, "GITHUB_OUTPUT="+r.file("output"), "GITHUB_STEP_SUMMARY="+r.file("summary"),
		"PATH="+temp+string(os.PathListSeparator)+os.Getenv("PATH"), "LOG="+r.file("log"))
	r.env = append(r.env, env...)
	return r
}

// need skips without a program, and fails where all must be there.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, program := range programs {
		if _, err := exec.LookPath(program); err == nil {
			continue
		}
		if os.Getenv("OBSGEN_REQUIRE_TOOLS") != "" {
			t.Fatalf("%s is not installed", program)
		}
		t.Skipf("SKIPPED: %s is not installed", program)
	}
}

func (r *runner) file(name string) string { return filepath.Join(r.temp, name) }

// program puts a stand-in into the path.
func (r *runner) program(name, script string) {
	r.write(name, "#!/usr/bin/env bash\n"+script)
	if err := os.Chmod(r.file(name), 0o755); err != nil {
		r.t.Fatal(err)
	}
}

func (r *runner) write(name, content string) {
	r.t.Helper()
	if err := os.MkdirAll(filepath.Dir(r.file(name)), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(r.file(name), []byte(content), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

func (r *runner) read(name string) string {
	content, _ := os.ReadFile(r.file(name))
	return string(content)
}

// run runs a script as GitHub does, and returns what it prints and its exit code.
func (r *runner) run(script string, args ...string) (string, int) {
	cmd := exec.Command("bash", append([]string{"--noprofile", "--norc", "-eo", "pipefail", "-c", script, "step"}, args...)...)
	cmd.Env = r.env
	out, err := cmd.CombinedOutput()
	if err != nil && cmd.ProcessState == nil {
		r.t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}

// Values of a pull request are somebody else's text: they reach scripts as environment.
func TestNothingIsPastedIntoScripts(t *testing.T) {
	for _, name := range []string{"action.yml", ".github/workflows/obsgen.yml", ".github/workflows/obsgen-comment.yml"} {
		var file any
		parse(t, name, &file)
		for _, script := range scripts(file) {
			if strings.Contains(script, "${{") {
				t.Errorf("%s: an expression stands in a script:\n%s", name, script)
			}
		}
	}
}

func scripts(value any) []string {
	var all []string
	switch v := value.(type) {
	case map[string]any:
		for key, item := range v {
			if text, ok := item.(string); ok && key == "run" {
				all = append(all, text)
			}
			all = append(all, scripts(item)...)
		}
	case []any:
		for _, item := range v {
			all = append(all, scripts(item)...)
		}
	}
	return all
}
