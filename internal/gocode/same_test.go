package gocode_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// What is in Grafana becomes code, and the code makes the same again: what obsgen made, the
// same with hostile texts in it, and what somebody made in Grafana's editor. All of the code
// is compiled at once.
func TestRoundTrip(t *testing.T) {
	bundles, all := map[string]string{"editor": `Name: "shop", Title: "Shop"`}, []snippet{}
	want := map[string][]object.Object{}
	for name, o := range origins() {
		bundles[name] = o.bundle
		want[name] = o.objects(t, readFiles(t, o.folder))
		if o.hostile {
			want[name] = withHostileTexts(t, want[name])
		}
		all = append(all, snippets(t, name, want[name])...)
	}
	edited := readFile(t, "testdata/editor.json")
	code, err := gocode.Dashboard(edited, obsgen.Folder{UID: "shop", Title: "Shop"})
	if err != nil {
		t.Fatal(err)
	}
	made := compiled(t, bundles, append(all, snippet{"editor", "Dashboards = append(b.Dashboards, …)", code}))

	for name, o := range origins() {
		t.Run(name, func(t *testing.T) { compareObjects(t, want[name], o.objects(t, made[name])) })
	}
	t.Run("editor", func(t *testing.T) { nothingIsLost(t, edited, made["editor"]["grafana/dashboards/shop/shop.json"]) })
}

func readFile(t *testing.T, path string) []byte {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func compareObjects(t *testing.T, want, have []object.Object) {
	t.Helper()
	made := map[object.Key]object.Object{}
	for _, o := range have {
		made[o.Key()] = o
	}
	for _, o := range want {
		if o.Kind == resource.Folder {
			continue
		}
		if diff := cmp.Diff(canonical(t, o), canonical(t, made[o.Key()]), cmp.AllowUnexported(resource.Secret{})); diff != "" {
			t.Errorf("%s (-original +made of the code):\n%s", o.Key(), diff)
		}
	}
}

// What obsgen made, a definition can say: the notes are of what the bundle decides, and of
// keys and cases, which are not in Grafana.
func TestNotesOnWhatObsgenMade(t *testing.T) {
	known := regexp.MustCompile(`// (In Grafana it is .*; the bundle decides that\.|TODO: set Panel\.Panel |TODO: Cases |https://\S+/runbooks/\S+\.md$|The foundation SDK has no builder for the type traces)`)
	for name, o := range origins() {
		if o.hostile {
			continue
		}
		for _, s := range snippets(t, name, o.objects(t, readFiles(t, o.folder))) {
			for line := range strings.Lines(s.code) {
				if line = strings.TrimSpace(line); strings.Contains(line, "// ") && !known.MatchString(line) {
					t.Errorf("%s: %s", name, line)
				}
			}
		}
	}
}
