package draw

import (
	"regexp"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Title is the panel's, with the variables' values.
func (p Panel) Title() string { return p.fill(resource.Text(p.JSON, "title")) }

// Description is what the panel is for, in Markdown.
func (p Panel) Description() string {
	return strings.TrimSpace(p.fill(resource.Text(p.JSON, "description")))
}

var mention = regexp.MustCompile(`\$\{(\w+)(?::\w+)?\}|\$(\w+)|\[\[(\w+)(?::\w+)?\]\]`)

// fill puts in the dashboard's variables; what is none stays.
func (p Panel) fill(text string) string {
	return mention.ReplaceAllStringFunc(text, func(found string) string {
		part := mention.FindStringSubmatch(found)
		if value, ok := p.Variables[part[1]+part[2]+part[3]]; ok {
			return value
		}
		return found
	})
}
