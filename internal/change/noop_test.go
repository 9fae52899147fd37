package change_test

import (
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/ltv-assistant/obsgen/internal/change"
)

// TestNothingChanged rewrites all generated files in ways that mean nothing, each alone
// and all at once.
func TestNothingChanged(t *testing.T) {
	for _, root := range []string{"../../generated", "../../examples/shop/generated"} {
		files := filesBelow(t, root)
		for seed := range uint64(2) {
			for _, m := range rewrites() {
				sameReport(t, m.name, seed, files, rewriteFiles(t, files, seed, m))
			}
			sameReport(t, "all at once", seed, files, rewriteFiles(t, files, seed, rewrites()...))
		}
	}
}

// TestOtherIDs gives panels each other's ids. Alerts, which link to panels by id, are
// left out.
func TestOtherIDs(t *testing.T) {
	files := filesBelow(t, "../../generated/grafana/dashboards")
	for seed := range uint64(3) {
		sameReport(t, "ids", seed, files, rewriteFiles(t, files, seed, rewriting{"ids", otherIDs, nil}))
	}
}

func sameReport(t *testing.T, name string, seed uint64, before, after map[string][]byte) {
	t.Helper()
	report := compare(t, before, after)
	if len(report.Changes) > 0 || len(report.Layouts) > 0 {
		t.Errorf("%s, seed %d: %d changes, %d layouts", name, seed, len(report.Changes), len(report.Layouts))
		show(t, report)
	}
}

func show(t *testing.T, report change.Report) {
	for _, c := range report.Changes[:min(len(report.Changes), 5)] {
		t.Logf("%s %s [%s] %s\n%v\n%v", c.Kind, c.UID, c.Path, c.Summary, c.Before, c.After)
	}
	for _, layout := range report.Layouts[:min(len(report.Layouts), 1)] {
		t.Logf("layout %s\n%v\n%v", layout.UID, layout.Before, layout.After)
	}
}

func filesBelow(t *testing.T, root string) map[string][]byte {
	t.Helper()
	files := map[string][]byte{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files[name], err = os.ReadFile(filepath.Join(root, name))
		return err
	})
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files in %s, %v", len(files), root, err)
	}
	return files
}

// rewriting is a way to write a file that means the same; encode is nil for the usual one.
type rewriting struct {
	name   string
	edit   func(random *rand.Rand, value any) any
	encode func(w writer, value any) []byte
}

func rewriteFiles(t *testing.T, files map[string][]byte, seed uint64, all ...rewriting) map[string][]byte {
	t.Helper()
	after := map[string][]byte{}
	for name, content := range files {
		after[name] = rewriteFile(t, name, content, seed, all)
	}
	return after
}

func rewriteFile(t *testing.T, name string, content []byte, seed uint64, all []rewriting) []byte {
	t.Helper()
	isJSON := path.Ext(name) == ".json"
	var doc any
	switch {
	case isJSON && json.Unmarshal(content, &doc) != nil, path.Ext(name) == ".yaml" && yaml.Unmarshal(content, &doc) != nil:
		t.Fatalf("%s cannot be read", name)
	case doc == nil:
		return []byte(strings.ReplaceAll(string(content), "\n", "\r\n")) // Markdown and templates
	}
	random := rand.New(rand.NewPCG(seed, uint64(len(name))))
	encode := writer.encode
	for _, m := range all {
		if m.edit != nil {
			doc = m.edit(random, doc)
		}
		if m.encode != nil {
			encode = m.encode
		}
	}
	return encode(writer{random: random, yaml: !isJSON, numbers: len(all) > 1}, doc)
}
