package page

import (
	"html/template"
	"net/url"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/preview/prose"
)

// about is a description as HTML.
func about(markdown string) template.HTML {
	var out strings.Builder
	for _, b := range prose.Markdown(markdown) {
		out.WriteString("<p>")
		if b.Marker != "" {
			out.WriteString(template.HTMLEscapeString(b.Marker) + " ")
		}
		for _, run := range b.Runs {
			out.WriteString(styled(run))
		}
		out.WriteString("</p>")
	}
	return template.HTML(out.String())
}

func styled(run prose.Run) string {
	text := template.HTMLEscapeString(run.Text)
	for _, wrap := range []struct {
		wanted bool
		tag    string
	}{{run.Code, "code"}, {run.Bold, "strong"}, {run.Italic, "em"}} {
		if wrap.wanted {
			text = "<" + wrap.tag + ">" + text + "</" + wrap.tag + ">"
		}
	}
	if parsed, err := url.Parse(run.Link); err == nil && (parsed.Scheme == "https" || parsed.Scheme == "http") {
		text = `<a href="` + template.HTMLEscapeString(run.Link) + `">` + text + "</a>"
	}
	return text
}
