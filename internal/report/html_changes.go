package report

import (
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// mostHTMLLines of a value are shown in a page.
const mostHTMLLines = 200

func htmlSectionOf(s section, anchors map[string]string) htmlSection {
	made := htmlSection{Impact: string(s.Impact), Means: means(s.Impact), Count: len(s.Changes)}
	for _, g := range bySentence(s.Changes) {
		made.Resources = append(made.Resources, htmlResourceOf(g, anchors))
	}
	return made
}

func htmlResourceOf(g group, anchors map[string]string) htmlResource {
	word, _, _ := g.called()
	made := htmlResource{Kind: word, Names: htmlNames(g), File: markup.Shorten(g.File, mostInText), Tell: g.tell(), Told: markup.Shorten(g.told().String(), mostInText)}
	if len(g.Also) > 0 {
		made.Kind = kindOf(g.Kind).many
	}
	if !g.inOneFile() {
		made.File = ""
	}
	if g.Kind == "dashboard" && len(g.Also) == 0 {
		made.Layout = anchors[g.UID]
	}
	for _, c := range g.Changes {
		made.Changes = append(made.Changes, htmlChangeOf(c))
	}
	return made
}

func htmlNames(g group) []htmlName {
	var names []htmlName
	for _, one := range g.all() {
		_, name, uid := one.called()
		names = append(names, htmlName{markup.Shorten(name, mostInText), markup.Shorten(uid, mostInText)})
	}
	return names
}

func htmlChangeOf(c change.Change) htmlChange {
	steps := evidence(c)
	return htmlChange{
		Sentence: htmlParts(c.Summary),
		Rows:     rows(excerpt(steps, mostHTMLLines)),
		OneSide:  printed(c.Before) == "" || printed(c.After) == "",
	}
}

func htmlSide(name string) htmlPart {
	return htmlPart{markup.Shorten(name, mostInText), !isWords(name)}
}

func htmlParts(s sentence.Sentence) []htmlPart {
	var parts []htmlPart
	for _, part := range s {
		parts = append(parts, htmlPart{markup.Shorten(part.Text, mostInText), part.Value})
	}
	return parts
}
