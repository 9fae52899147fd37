package change

import (
	"regexp"
	"strings"
)

// link is a way to a dashboard in a text, such as /d/UID/title?viewPanel=1&var-name=x.
type link struct {
	dashboard string
	// panel is the id of the one that it opens; empty is all of the dashboard.
	panel string
	// variables are those that it sets.
	variables []string
}

const linkPath = "/d/"

// linksIn finds the links in a text, also in JSON as it stands in a file.
func linksIn(text string) []link {
	var all []link
	for {
		_, rest, found := strings.Cut(text, linkPath)
		if !found {
			return all
		}
		text = rest
		uid := text[:len(text)-len(strings.TrimLeft(text, wordCharacters))]
		if uid == "" || strings.HasPrefix(text[len(uid):], "$") {
			continue // a variable stands in it
		}
		made, end := link{dashboard: uid}, linkEnd(text)
		settings := text[len(uid):end]
		if opened := openedPanel.FindStringSubmatch(settings); opened != nil {
			made.panel = opened[1]
		}
		for _, set := range setVariable.FindAllStringSubmatch(settings, -1) {
			made.variables = append(made.variables, set[1])
		}
		all, text = append(all, made), text[end:]
	}
}

var (
	openedPanel = regexp.MustCompile(`viewPanel=(?:panel-)?(\d+)`)
	setVariable = regexp.MustCompile(`var-([^=&?#/]+)=`)
)

// linkEnd is where a link ends that a text begins with. What alerts fill in is a part of
// it, with its spaces and quotes.
func linkEnd(text string) int {
	closes := true
	for at := 0; at < len(text); at++ {
		if closes && strings.HasPrefix(text[at:], "{{") {
			length := strings.Index(text[at:], "}}")
			at, closes = at+max(0, length), length > 0
		}
		if strings.IndexByte(outsideLinks, text[at]) >= 0 {
			return at
		}
	}
	return len(text)
}

// outsideLinks are the characters that end a link.
const outsideLinks = " \t\n\"'()<>"
