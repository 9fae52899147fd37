package render

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/alerttemplate"
	"github.com/ltv-assistant/obsgen/internal/build"
)

const markdownNotice = "<!-- " + notice + " -->\n\n"

// runbooks writes a page for each runbook, and an index by alert.
func runbooks(model *build.Model) (Files, error) {
	files := Files{}
	for _, runbook := range model.Bundle.Runbooks {
		page := runbookPage{model: model, runbook: runbook}
		files["runbooks/"+runbook.Name+".md"] = page.render()
	}
	if len(files) > 0 {
		files["runbooks/README.md"] = runbookIndex(model)
	}
	return files, nil
}

func runbookIndex(model *build.Model) []byte {
	var out strings.Builder
	out.WriteString(markdownNotice + "# Runbooks\n\nWhat to do when an alert fires. Every notification links to its page.\n")
	for _, severity := range []obsgen.Severity{obsgen.Critical, obsgen.Warning, obsgen.Info} {
		writeSeverity(&out, model, severity)
	}
	return []byte(out.String())
}

func writeSeverity(out *strings.Builder, model *build.Model, severity obsgen.Severity) {
	var rows strings.Builder
	for _, group := range model.Groups {
		for _, alert := range group.Alerts {
			if alert.Severity == severity {
				fmt.Fprintf(&rows, "| [%s](%s.md) | %s | %s |\n", alert.Name, alert.Runbook, tableCell(alerttemplate.Plain(alert.Summary)), holds(alert))
			}
		}
	}
	if rows.Len() > 0 {
		fmt.Fprintf(out, "\n## %s\n\n| Alert | It says | After |\n| --- | --- | --- |\n%s", strings.ToUpper(string(severity[:1]))+string(severity[1:]), rows.String())
	}
}

func holds(alert build.Alert) string {
	if alert.For == 0 {
		return "at once"
	}
	return duration(alert.For)
}

func fires(alert build.Alert) string {
	if alert.For == 0 {
		return holds(alert)
	}
	return "after " + holds(alert)
}

func tableCell(text string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ").Replace(strings.TrimSpace(text))
}
