package change_test

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// FuzzCompare asks that any two files compare, twice to the same report, and that a file
// does not differ from itself.
func FuzzCompare(f *testing.F) {
	archives, err := filepath.Glob("../../golden/change/*.txtar")
	if err != nil || len(archives) == 0 {
		f.Fatalf("%d pairs, %v", len(archives), err)
	}
	for _, name := range archives {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, pair := range sides(archive) {
			f.Add(pair[0], pair[1])
		}
	}
	odd := hostile()
	for _, name := range resource.Keys(odd) {
		if len(odd[name]) > 1000 {
			continue // slow to mutate
		}
		f.Add([]byte(odd[name]), []byte(odd["plain dashboard"]))
		f.Add([]byte(odd["plain rules"]), []byte(odd[name]))
	}
	f.Fuzz(func(t *testing.T, before, after []byte) {
		there := report(t, before, after)
		if again := report(t, before, after); there != again {
			t.Errorf("once\n%s\nthen\n%s", there, again)
		}
		for _, side := range [][]byte{before, after} {
			if same := report(t, side, side); same != nothing && !strings.HasPrefix(same, "refused") {
				t.Errorf("differs from itself: %s", same)
			}
		}
	})
}

const nothing = `{"Changes":null,"Unjudged":false,"Layouts":null}`

// report reads each side on its own: what is equal on both sides would be read once.
func report(t *testing.T, before, after []byte) string {
	t.Helper()
	b, errBefore := resource.Read(resource.File{Path: "d/file.yaml", Content: before})
	a, errAfter := resource.Read(resource.File{Path: "d/file.yaml", Content: after})
	if err := errors.Join(errBefore, errAfter); err != nil {
		return "refused: " + err.Error()
	}
	return reportOf(t, b, a)
}

func reportOf(t *testing.T, before, after []*resource.Resource) string {
	t.Helper()
	found, err := change.Compare(t.Context(), resource.Set{Resources: before}, resource.Set{Resources: after})
	if err != nil {
		return "refused: " + err.Error()
	}
	encoded, err := json.Marshal(found)
	if err != nil {
		t.Errorf("the report is no JSON: %v", err)
	}
	return string(encoded)
}

// sides are the files of a pair that are on both sides.
func sides(archive *txtar.Archive) [][2][]byte {
	before := map[string][]byte{}
	var all [][2][]byte
	for _, file := range archive.Files {
		side, name, _ := strings.Cut(file.Name, "/")
		switch {
		case side == "before":
			before[name] = file.Data
		case side == "after" && before[name] != nil:
			all = append(all, [2][]byte{before[name], file.Data})
		}
	}
	return all
}
