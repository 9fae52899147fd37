package gocode_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/gocode"
)

// snippet is code of a definition, and where in a bundle it belongs.
type snippet struct {
	bundle, field, code string
}

// compiled runs a program with all of the code in it, once: it renders each bundle and gives
// its files by path. The program is only laid over the module, not written into it.
func compiled(t *testing.T, bundles map[string]string, snippets []snippet) map[string]map[string][]byte {
	t.Helper()
	dir := t.TempDir()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	source, overlay := filepath.Join(dir, "main.go"), filepath.Join(dir, "overlay.json")
	write(t, source, program(t, bundles, snippets))
	replaced, err := json.Marshal(map[string]any{"Replace": map[string]string{filepath.Join(root, "internal/gocode/roundtrip/main.go"): source}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, overlay, replaced)
	command := exec.Command("go", "run", "-overlay", overlay, "./internal/gocode/roundtrip")
	command.Dir = root
	var stderr bytes.Buffer
	command.Stderr = &stderr
	out, err := command.Output()
	if err != nil {
		t.Fatalf("the code does not compile or run: %v\n%s", err, stderr.Bytes())
	}
	var files map[string]map[string][]byte
	if err := json.Unmarshal(out, &files); err != nil {
		t.Fatalf("read what the program prints: %v", err)
	}
	return files
}

func write(t *testing.T, file string, content []byte) {
	t.Helper()
	if err := os.WriteFile(file, content, 0o600); err != nil {
		t.Fatal(err)
	}
}

// program is a main package that renders bundles for Grafana.
func program(t *testing.T, bundles map[string]string, snippets []snippet) []byte {
	t.Helper()
	imports := []string{
		"encoding/json", "fmt", "os",
		"github.com/ltv-assistant/obsgen", "github.com/ltv-assistant/obsgen/internal/build", "github.com/ltv-assistant/obsgen/internal/render",
	}
	var body strings.Builder
	for _, name := range slices.Sorted(maps.Keys(bundles)) {
		fmt.Fprintf(&body, "func bundle_%s() obsgen.Bundle {\n\tb := obsgen.Bundle{%s}\n", name, bundles[name])
		for _, s := range snippets {
			if s.bundle != name {
				continue
			}
			needed, err := gocode.Imports(s.code)
			if err != nil {
				t.Fatalf("%v in\n%s", err, s.code)
			}
			imports = append(imports, needed...)
			fmt.Fprintf(&body, "\tb.%s\n", strings.Replace(s.field, "…", s.code, 1))
		}
		body.WriteString("\treturn b\n}\n\n")
	}
	slices.Sort(imports)
	var out strings.Builder
	out.WriteString("package main\n\nimport (\n")
	for _, path := range slices.Compact(imports) {
		fmt.Fprintf(&out, "\t%q\n", path)
	}
	out.WriteString(")\n\n" + body.String() + mainFunction(slices.Sorted(maps.Keys(bundles))))
	return []byte(out.String())
}

func mainFunction(bundles []string) string {
	var out strings.Builder
	out.WriteString("func main() {\n\tall := map[string]render.Files{}\n\tfailed := false\n\tfor name, bundle := range map[string]func() obsgen.Bundle{\n")
	for _, name := range bundles {
		fmt.Fprintf(&out, "\t\t%q: bundle_%s,\n", name, name)
	}
	out.WriteString(`	} {
		model := build.Build(bundle())
		for _, problem := range model.Problems {
			fmt.Fprintln(os.Stderr, name, problem.Definition, problem.Message)
			failed = true
		}
		files, err := render.Targets()[0].Render(model)
		if err != nil {
			fmt.Fprintln(os.Stderr, name, err)
			failed = true
		}
		all[name] = files
	}
	if failed {
		os.Exit(1)
	}
	if err := json.NewEncoder(os.Stdout).Encode(all); err != nil {
		panic(err)
	}
}
`)
	return out.String()
}
