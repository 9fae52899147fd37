package report_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// elements are all a page is made of. Nothing in the list can fetch or run.
var elements = strings.Fields(`html head meta title style body a header h1 span p code nav b main section h2 small
	div article h3 ul li del ins mark figure figcaption svg rect text`)

var attributes = strings.Fields(`lang charset name content http-equiv class href id aria-label aria-labelledby aria-hidden
	role tabindex viewBox x y width height rx`)

// tags calls see for each element of a page that is well-formed but for void elements.
func tags(t *testing.T, page string, see func(xml.StartElement)) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(page))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, []string{"meta"}, xml.HTMLEntity
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if start, ok := token.(xml.StartElement); ok {
			see(start)
		}
	}
}
