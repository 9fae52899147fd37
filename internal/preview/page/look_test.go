package page_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/preview/page"
	"github.com/ltv-assistant/obsgen/internal/preview/theme"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

var look = flag.String("look", "", "a folder into which to write the pages of generated/, with made-up data, to look at")

func decoded(t testing.TB, path string) resource.Object {
	t.Helper()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var object resource.Object
	if err := json.Unmarshal(content, &object); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return object
}

// generated are the dashboards of generated/, linked to each other.
func generated(t testing.TB) []board.Dashboard {
	t.Helper()
	paths, err := filepath.Glob("../../../generated/grafana/dashboards/*/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no dashboards: %v", err)
	}
	var all []board.Dashboard
	var uids []string
	for _, path := range paths {
		d := fake(decoded(t, path))
		all, uids = append(all, d), append(uids, d.UID())
	}
	for i := range all {
		all[i].Link = func(url string) string {
			uid := strings.TrimPrefix(strings.SplitN(url, "?", 2)[0], "/d/")
			if slices.Contains(uids, uid) {
				return uid + ".html"
			}
			return ""
		}
	}
	return all
}

// TestLook writes pages for people to look at, if it is asked to.
func TestLook(t *testing.T) {
	if *look == "" {
		t.Skip("without -look")
	}
	var entries []page.Entry
	for _, d := range generated(t) {
		var out bytes.Buffer
		if err := page.Dashboard(&out, d); err != nil {
			t.Fatal(err)
		}
		save(t, d.UID()+".html", out.Bytes())
		save(t, d.UID()+".svg", d.SVG(theme.Dark))
		entries = append(entries, page.Entry{Dashboard: d, Href: d.UID() + ".html"})
	}
	var out bytes.Buffer
	if err := page.Index(&out, "Dashboards", entries); err != nil {
		t.Fatal(err)
	}
	save(t, "index.html", out.Bytes())
}

func save(t *testing.T, name string, content []byte) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(*look, name), content, 0o644); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkPages(b *testing.B) {
	all := generated(b)
	for b.Loop() {
		for _, d := range all {
			var out bytes.Buffer
			if err := page.Dashboard(&out, d); err != nil {
				b.Fatal(err)
			}
		}
	}
}
