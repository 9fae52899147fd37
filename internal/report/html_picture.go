package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"

	"github.com/ltv-assistant/obsgen/internal/markup"
)

//go:embed swipe.js
var swipe string

// policy allows a page nothing but its own style; with pictures also these, and the script
// that moves one over the other.
func policy(pictures bool) template.HTMLAttr {
	const least = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
	if !pictures {
		return template.HTMLAttr(`content="` + least + `"`)
	}
	hash := sha256.Sum256([]byte(swipe))
	return template.HTMLAttr(`content="` + least + "; img-src data:; script-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) + `'"`)
}

// Picture is how a dashboard looks before and after, as SVG; one may be missing.
type Picture struct{ Before, After []byte }

// show puts pictures in place of wireframes. Each is an address that holds it whole: as images
// they share neither names nor scripts with the page.
func (l *htmlLayout) show(p Picture, scenario string) {
	before, after := &l.Views[0], &l.Views[1]
	before.Picture, after.Picture = address(p.Before), address(p.After)
	l.Drawn = before.Picture != "" || after.Picture != ""
	l.Slide = before.Picture != "" && after.Picture != ""
	if l.Drawn {
		l.Scenario = markup.Shorten(scenario, mostInText)
	}
}

func address(svg []byte) template.URL {
	if len(svg) == 0 {
		return ""
	}
	return template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(svg))
}
