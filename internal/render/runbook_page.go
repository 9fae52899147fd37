package render

import (
	"fmt"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
)

type runbookPage struct {
	model   *build.Model
	runbook obsgen.Runbook
	out     strings.Builder
}

func (p *runbookPage) render() []byte {
	r := p.runbook
	fmt.Fprintf(&p.out, "%s# %s\n\n%s\n\n**Impact:** %s\n", markdownNotice, r.Title, strings.TrimSpace(r.Meaning), strings.TrimSpace(r.Impact))
	p.alerts()
	p.steps("Identify", r.Identify)
	p.steps("Query the logs", r.Logs)
	p.steps("Check the traces", r.Traces)
	p.causes()
	p.steps("Mitigate", r.Mitigation)
	p.escalation()
	p.out.WriteString("\n---\n[All runbooks](README.md)\n")
	return []byte(p.out.String())
}

// alerts shows what fired: the condition, and where it can be seen.
func (p *runbookPage) alerts() {
	for _, group := range p.model.Groups {
		for _, alert := range group.Alerts {
			if alert.Runbook != p.runbook.Name {
				continue
			}
			fmt.Fprintf(&p.out, "\n| `%s` | %s, evaluated every %s, fires %s |\n| --- | --- |\n", alert.Name, alert.Severity, duration(group.Interval), fires(alert))
			if !alert.Panel.IsZero() {
				fmt.Fprintf(&p.out, "| Seen on | %s |\n", p.panelLink(alert.Panel))
			}
			fmt.Fprintf(&p.out, "\n```%s\n%s\n```\n", alert.Query.Language, strings.TrimSpace(alert.Query.Expr))
		}
	}
}

func (p *runbookPage) steps(title string, steps []obsgen.Step) {
	if len(steps) == 0 {
		return
	}
	fmt.Fprintf(&p.out, "\n## %s\n\n", title)
	for i, step := range steps {
		fmt.Fprintf(&p.out, "%d. %s\n", i+1, indent(step.Text))
		if !step.Panel.IsZero() {
			fmt.Fprintf(&p.out, "   See %s.\n", p.panelLink(step.Panel))
		}
		p.query(step.Query)
	}
}

func (p *runbookPage) causes() {
	if len(p.runbook.Causes) == 0 {
		return
	}
	p.out.WriteString("\n## Common causes\n\n")
	for i, cause := range p.runbook.Causes {
		fmt.Fprintf(&p.out, "%d. **%s**\n\n", i+1, strings.TrimSpace(cause.Cause))
		if cause.Check != "" {
			fmt.Fprintf(&p.out, "   *How to tell:* %s\n", indent(cause.Check))
		}
		p.query(cause.Query)
		if cause.Fix != "" {
			fmt.Fprintf(&p.out, "\n   *What helps:* %s\n\n", indent(cause.Fix))
		}
	}
}

func (p *runbookPage) escalation() {
	if len(p.runbook.Escalation) == 0 {
		return
	}
	p.out.WriteString("\n## Escalate\n\n")
	for _, line := range p.runbook.Escalation {
		fmt.Fprintf(&p.out, "- %s\n", indent(line))
	}
}

// query shows a query and the link that opens it.
func (p *runbookPage) query(query obsgen.Query) {
	if query.IsZero() {
		return
	}
	fmt.Fprintf(&p.out, "\n   ```%s\n   %s\n   ```\n", query.Language, indent(query.Expr))
	if url := p.model.ExploreURL(query); url != "" {
		fmt.Fprintf(&p.out, "   [Open in Explore](%s)\n\n", url)
	}
}

func (p *runbookPage) panelLink(ref obsgen.PanelRef) string {
	title := ref.Dashboard
	if dashboard, ok := p.model.Dashboard(ref.Dashboard); ok {
		title = dashboard.Definition.Title
		if panel, ok := dashboard.Panel(ref.Panel); ok && panel.Spec.Title != nil {
			title += " → " + *panel.Spec.Title
		}
	}
	return fmt.Sprintf("[%s](%s)", title, p.model.PanelURL(ref, nil))
}

// indent keeps the further lines of a text inside its list item.
func indent(text string) string {
	return strings.ReplaceAll(strings.TrimSpace(text), "\n", "\n   ")
}
