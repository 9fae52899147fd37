package report

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// mostHTMLLines of a value are shown in a page.
const mostHTMLLines = 200

func htmlSectionOf(s section, anchors map[string]string) htmlSection {
	made := htmlSection{Impact: string(s.Impact), Means: means(s.Impact), Count: len(s.Changes)}
	for _, g := range byResource(s.Changes) {
		made.Resources = append(made.Resources, htmlResourceOf(g, anchors))
	}
	return made
}

func htmlResourceOf(g group, anchors map[string]string) htmlResource {
	made := htmlResource{Kind: kindOf(g.Kind).one, Name: shorten(g.Title, mostInText), UID: shorten(g.UID, mostInText), File: shorten(g.File, mostInText), Told: shorten(g.told(), mostInText)}
	if g.Title == "" || g.Title == g.UID {
		made.Name, made.UID = made.UID, ""
	}
	if g.Kind == "dashboard" {
		made.Layout = anchors[g.UID]
	}
	for _, c := range g.Changes {
		made.Changes = append(made.Changes, htmlChangeOf(c))
	}
	return made
}

func htmlChangeOf(c change.Change) htmlChange {
	steps := evidence(c)
	return htmlChange{
		Sentence: htmlParts(c.Summary),
		Rows:     rows(excerpt(steps, mostHTMLLines)),
		OneSide:  printed(c.Before) == "" || printed(c.After) == "",
	}
}

func htmlSide(name string) htmlPart { return htmlPart{shorten(name, mostInText), !isWords(name)} }

func htmlParts(s sentence.Sentence) []htmlPart {
	var parts []htmlPart
	for _, part := range s {
		parts = append(parts, htmlPart{shorten(part.Text, mostInText), part.Value})
	}
	return parts
}
