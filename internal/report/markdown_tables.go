package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
)

// markdownWorst is a table of what people notice.
func markdownWorst(out *strings.Builder, changes []change.Change) {
	rows := worst(changes)
	cosmetic := len(ofImpact(changes, change.Cosmetic))
	if len(rows) > 0 {
		out.WriteString("\n### What people notice\n\n| Impact | What | Change |\n| --- | --- | --- |\n")
	}
	shown := 0
	for _, c := range rows[:min(len(rows), mostRows)] {
		line := row(string(impactOf(c)), marked(groupOf(c).name(), mostInCell), marked(c.Summary, mostInCell))
		if out.Len()+len(line) > mostTables {
			break
		}
		out.WriteString(line)
		shown++
	}
	out.WriteString(rest(len(rows)-shown, cosmetic))
}

// worst is every change but the cosmetic ones and those that the first table has.
func worst(changes []change.Change) []change.Change {
	var rows []change.Change
	for _, s := range byImpact(changes) {
		for _, c := range s.Changes {
			if s.Impact == change.Breaking && !c.Pages() || s.Impact == change.Visible {
				rows = append(rows, c)
			}
		}
	}
	return rows
}

// rest counts what the table does not show.
func rest(rows, cosmetic int) string {
	var left []string
	if rows > 0 {
		left = append(left, count(rows, "more change", "more changes"))
	}
	if cosmetic > 0 {
		left = append(left, count(cosmetic, "cosmetic change", "cosmetic changes"))
	}
	if len(left) == 0 {
		return ""
	}
	return "\nNot in this table: " + strings.Join(left, " and ") + ".\n"
}

func row(cells ...string) string {
	for i, cell := range cells {
		cells[i] = markup.InCell(cell)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}
