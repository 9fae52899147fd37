package picture_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

const evil = `"><script>alert(1)</script><b>&]]>`

// Titles are text, whatever stands in them, and no uid leads out of the folder.
func TestHostile(t *testing.T) {
	hostile := func(b *obsgen.Bundle) {
		wider(b)
		b.Dashboards[0].Title, b.Dashboards[0].Rows[1].Title = evil, evil
	}
	for name, svg := range drawn(t, hostile, func(files map[string][]byte) {
		for path, content := range files {
			files[path] = bytes.ReplaceAll(content, []byte(`"bakery-ovens"`), []byte(`"../ovens"`))
		}
	}).Files() {
		if strings.ContainsAny(name, "/\\") || strings.HasPrefix(name, ".") {
			t.Errorf("a picture would be written to %s", name)
		}
		wellFormed(t, svg)
	}
}

func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok && slices.Contains([]string{"script", "b", "foreignObject"}, start.Name.Local) {
			t.Errorf("a title became <%s>", start.Name.Local)
		}
	}
}
