package gocode_test

import (
	"encoding/json"
	"maps"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/gocode"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Whatever stands in the place of a value, there is an error or code that can be read.
func TestOddValues(t *testing.T) {
	for name, write := range allWriters() {
		body := decoded(t, samples()[name])
		if _, err := write(body); err != nil {
			t.Errorf("%s: the sample itself: %v", name, err)
		}
		try := func() {
			if code, err := write(body); err == nil {
				if _, err := gocode.Imports(code); err != nil {
					t.Errorf("%s of %s: %v", name, raw(body), err)
				}
			}
		}
		everywhere(body, try)
	}
}

// everywhere puts odd values into each place, one at a time.
func everywhere(value any, try func()) {
	switch v := value.(type) {
	case resource.Object:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			item := v[key]
			for _, odd := range oddValues() {
				v[key] = odd
				try()
			}
			v[key] = item
			everywhere(item, try)
		}
	case []any:
		for i, item := range v {
			for _, odd := range oddValues() {
				v[i] = odd
				try()
			}
			v[i] = item
			everywhere(item, try)
		}
	}
}

func oddValues() []any {
	return []any{nil, "x", -1e300, []any{nil, 1.0}, resource.Object{"x": nil}}
}

// The same input gives the same code, whatever order maps are walked in.
func TestSameCode(t *testing.T) {
	bodies := samples()
	bodies["Dashboard"] = string(readFile(t, "testdata/editor.json"))
	for name, write := range allWriters() {
		first, err := write(decoded(t, bodies[name]))
		if err != nil {
			t.Fatal(err)
		}
		for range 5 {
			if code, _ := write(decoded(t, bodies[name])); code != first {
				t.Fatalf("%s gives different code:\n%s\nand\n%s", name, first, code)
			}
		}
	}
}

func TestEmptyInputs(t *testing.T) {
	for _, write := range allWriters() {
		for _, body := range []resource.Object{nil, {}} {
			code, err := write(body)
			fails(t, code, err, "as Go: it is")
		}
	}
	for _, text := range []string{"", "null", "1", `"x"`, "[]", "{", `{"a":1}`} {
		code, err := gocode.Panel(json.RawMessage(text), "k")
		fails(t, code, err, "write the panel")
		code, err = gocode.Dashboard(json.RawMessage(text), obsgen.Folder{})
		fails(t, code, err, "write the dashboard as Go: it ")
	}
}

// FuzzWriters looks for panics, and for code that cannot be read.
func FuzzWriters(f *testing.F) {
	for _, sample := range samples() {
		f.Add([]byte(sample))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var body resource.Object
		if json.Unmarshal(text, &body) != nil {
			return
		}
		for name, write := range allWriters() {
			code, err := write(body)
			if err != nil {
				continue
			}
			if _, err := gocode.Imports(code); err != nil {
				t.Errorf("%s: %v\n%s", name, err, code)
			}
		}
	})
}
