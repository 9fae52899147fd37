package report

import (
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// markdownPaged is what a reviewer must have read: who is notified differently.
func markdownPaged(out *strings.Builder, changes []change.Change, options Options) {
	paged := whoIsPaged(changes)
	if len(paged) == 0 {
		out.WriteString("\nNobody is paged differently.\n")
		return
	}
	out.WriteString("\n### Who is paged differently\n\n| Alert | What changes | Who is told |\n| --- | --- | --- |\n")
	lines := sameNews(paged)
	for i, news := range lines {
		line := row(news.alerts(), marked(news.changes[0].Summary, mostInCell), news.told())
		if out.Len()+len(line) > mostPaged {
			more(out, len(lines)-i, "more of these", "more of these", options)
			return
		}
		out.WriteString(line)
	}
}

// news is one sentence about several alerts: a route that moves, moves them all.
type news struct{ changes []change.Change }

func sameNews(paged []change.Change) []news {
	var all []news
	index := map[string]int{}
	for _, c := range paged {
		text := c.Summary.String() + "\x00" + c.Told
		at, known := index[text]
		if !known {
			at, index[text] = len(all), len(all)
			all = append(all, news{})
		}
		all[at].changes = append(all[at].changes, c)
	}
	return all
}

// told is empty where the sentence says it.
func (n news) told() string {
	if c := n.changes[0]; c.Told != "" && !says(c, c.Told) {
		return codeSpan(c.Told, mostInCell)
	}
	return ""
}

// alerts names those that the news is about; the details have them all.
func (n news) alerts() string {
	const most = 12
	var names []string
	for _, c := range n.changes[:min(len(n.changes), most)] {
		names = append(names, marked(alertName(c), mostInCell))
	}
	listed := strings.Join(names, ", ")
	if left := len(n.changes) - most; left > 0 {
		listed += " and " + count(left, "other", "others")
	}
	return listed
}

func whoIsPaged(changes []change.Change) []change.Change {
	var paged []change.Change
	for _, s := range byImpact(changes) {
		for _, c := range s.Changes {
			if s.Impact == change.Paging || s.Impact == change.Breaking && notifies(c) {
				paged = append(paged, c)
			}
		}
	}
	return paged
}

// alertName leaves out what the column says.
func alertName(c change.Change) sentence.Sentence {
	name := groupOf(c).name()
	if c.Kind == "alert" {
		return name[1:]
	}
	return name
}

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
			if s.Impact == change.Breaking && !notifies(c) || s.Impact == change.Visible {
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
		cells[i] = inCell(cell)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}
