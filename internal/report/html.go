package report

import (
	"embed"
	"fmt"
	"html/template"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

//go:embed page.css page.html part_changes.html part_layouts.html
var files embed.FS

// page is HTML in one file that fetches nothing.
func page(report change.Report, options Options) (string, error) {
	parsed, err := template.ParseFS(files, "*.html")
	if err != nil {
		return "", fmt.Errorf("read the page's template: %w", err)
	}
	var out strings.Builder
	err = parsed.ExecuteTemplate(&out, "page.html", pageOf(report, options))
	return out.String(), err
}

// pageData is what the template shows; every string in it can be seen as it is.
type pageData struct {
	Title, Summary, Note string
	// Nothing is where nothing changes.
	Nothing       string
	NotCompared   []string
	Before, After htmlPart
	Style         template.CSS
	Chips         []chip
	Sections      []htmlSection
	Layouts       []htmlLayout
	Policy        template.HTMLAttr
	// Script is empty if there are no pictures.
	Script template.JS
	// Undrawn says how many dashboards have no picture.
	Undrawn string
}

// chip counts an impact and leads to it.
type chip struct {
	Impact string
	Count  int
}

type htmlSection struct {
	Impact, Means string
	Count         int
	Resources     []htmlResource
}

type htmlResource struct {
	Kind  string
	Names []htmlName
	// File is empty if there are several.
	File string
	// Tell and Told are who is notified about it.
	Tell, Told string
	// Layout is the anchor of its picture, if it has one.
	Layout  string
	Changes []htmlChange
}

type htmlName struct{ Name, UID string }

type htmlChange struct {
	Sentence []htmlPart
	Rows     []htmlRow
	// OneSide is when there is nothing to compare with.
	OneSide bool
}

type htmlPart struct {
	Text  string
	Value bool
}

func pageOf(report change.Report, options Options) pageData {
	style, _ := files.ReadFile("page.css")
	layouts := differing(report.Layouts)
	anchors := layoutAnchors(layouts)
	data := pageData{Title: markup.Shorten(options.Title, mostInText), Before: htmlSide(options.Before), After: htmlSide(options.After),
		Nothing: nothingIn(options), NotCompared: notCompared(options, func(name string) string { return markup.Shorten(name, mostInText) }),
		Summary: countKinds(report.Changes), Style: template.CSS(style), Layouts: htmlLayouts(layouts, options)}
	if report.Unjudged {
		data.Note = unjudged
	}
	data.Policy = policy(len(options.Pictures) > 0)
	if len(options.Pictures) > 0 {
		data.Script = template.JS(swipe)
	}
	if options.Undrawn > 0 {
		data.Undrawn = count(options.Undrawn, "more dashboard", "more dashboards") + " changed and are not drawn here."
	}
	for _, impact := range change.Impacts() {
		data.Chips = append(data.Chips, chip{string(impact), len(ofImpact(report.Changes, impact))})
	}
	for _, s := range byImpact(report.Changes) {
		data.Sections = append(data.Sections, htmlSectionOf(s, anchors))
	}
	return data
}
