package gocode_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// hostile is what could end a literal or a comment, or what a compiler or a reader would not
// see as it is.
const hostile = "`+panic(`x`)+` \"+panic(1)+\" \\ \\n\n// x */ /*\r\n\t$x ${y} $$z 'é漢🙂' \u202eevil\u2066 \u200b\ufeff\u2028 \u0000\u007f \ufffd"

// withHostileTexts adds it to every text that Grafana lets people write freely.
func withHostileTexts(t *testing.T, objects []object.Object) []object.Object {
	t.Helper()
	var all []object.Object
	for _, o := range objects {
		fields, err := o.Fields()
		if err != nil {
			t.Fatal(err)
		}
		free := []string{"description", "summary", "content", "label", "legendFormat", "subject", "text", "message", "template"}
		if o.Kind == resource.Dashboard || o.Kind == resource.ContactPoint {
			free = append(free, "title")
		}
		addHostile(fields, free)
		if o.Body, err = json.Marshal(fields); err != nil {
			t.Fatal(err)
		}
		o.Title, _ = fields["title"].(string)
		all = append(all, o)
	}
	return all
}

func addHostile(value any, free []string) {
	switch v := value.(type) {
	case resource.Object:
		for key, item := range v {
			if text, ok := item.(string); ok && slices.Contains(free, key) {
				v[key] = text + hostile
			}
			addHostile(item, free)
		}
	case []any:
		for _, item := range v {
			addHostile(item, free)
		}
	}
}

// missing lists the places where a value is not found again.
func missing(want, have any, at string, found *[]string) {
	switch w := want.(type) {
	case resource.Object:
		for key, item := range w {
			missing(item, resource.Get(have, key), at+"."+key, found)
		}
	case []any:
		list, _ := have.([]any)
		if len(list) != len(w) {
			*found = append(*found, at[1:])
			return
		}
		for i, item := range w {
			missing(item, list[i], fmt.Sprintf("%s.%d", at, i), found)
		}
	default:
		if want != "" && want != false && want != 0.0 && !resource.Equal(want, have) {
			*found = append(*found, at[1:])
		}
	}
}
