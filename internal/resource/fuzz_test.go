package resource

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
)

// FuzzRead asks that any file is read or refused, and twice in the same way.
func FuzzRead(f *testing.F) {
	archives, err := filepath.Glob("../../golden/change/*.txtar")
	if err != nil || len(archives) == 0 {
		f.Fatalf("%d pairs, %v", len(archives), err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range archive.Files {
			f.Add(filepath.Base(file.Name), file.Data)
		}
	}
	for _, name := range []string{"prometheus/rules/slo.yaml", "catalog/metrics.json", "catalog/log-entry.schema.json", "grafana/provisioning/datasources/ltv-assistant.yaml"} {
		content, err := os.ReadFile(filepath.Join("../../generated", name))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Base(name), content)
	}
	for _, doc := range oddDocuments() {
		f.Add("odd.yaml", []byte(doc))
	}
	f.Fuzz(func(t *testing.T, name string, content []byte) {
		first, firstErr := Read(File{name, content})
		second, secondErr := Read(File{name, content})
		if !Equal(first, second) || (firstErr == nil) != (secondErr == nil) || firstErr != nil && firstErr.Error() != secondErr.Error() {
			t.Errorf("read as\n%v, %v\nthen as\n%v, %v", first, firstErr, second, secondErr)
		}
		for _, r := range first {
			if r.Body == nil || r.Kind == "" {
				t.Errorf("%#v has no body or no kind", r)
			}
		}
	})
}

// oddDocuments are what people and tools leave behind, in every format.
func oddDocuments() []string {
	return []string{
		`{"panels":[{"panels":[{"panels":[]}],"type":"row"},null,1,"x",{"targets":{"a":1},"gridPos":"x","id":1e300,"datasource":1}],"title":1,"uid":{}}`,
		`{"rows":[{"panels":[{"span":6}]}],"title":"old","templating":{"list":{"a":[]}},"annotations":[]}`,
		`{"dashboard":{"panels":{},"title":"x","schemaVersion":1},"meta":[],"folderUid":3}`,
		`{"apiVersion":"v1","kind":"Dashboard","spec":{"elements":{}},"metadata":[]}`,
		`{"apiVersion":1,"groups":[{"name":"g","rules":[{"uid":"u","data":[{"model":[]}],"annotations":{"__panelId__":"NaN"}}]}],"contactPoints":[{"name":"c","receivers":[{"secureSettings":[1]}]}]}`,
		`{"groups":[{"name":"g","labels":[],"rules":[{"record":"slo:objective:ratio","expr":"vector(NaN)","labels":{"slo":"a"}},{"alert":"a","expr":"{","for":-5,"labels":{"a":1}}]}]}`,
		`{"route":{"routes":[{"match":{"a":1},"match_re":[],"matchers":"a=","group_wait":5}]},"receivers":[{"name":"a","slack_configs":{}}],"inhibit_rules":[{}],"global":[]}`,
		"a: &a [x, x]\nb: *a\n? [1, 2]\n: y\n---\n...\n---\nnull\n",
		"groups: [{name: g, rules: [{alert: a, expr: .nan, for: 2020-01-01}]}]\n",
		"1: 2\ntrue: 3\nnull: 4\n1.5: 5\n2020-01-01: 6\n",
		"datasources: [{uid: a, jsonData: {x: !!binary aGk=, y: !!float 1, z: !!set {a, b}}}]\n<<: {a: 1}\n",
		"\ufeffgroups: []\r\n",
	}
}
