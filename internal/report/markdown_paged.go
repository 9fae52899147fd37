package report

import (
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// markdownPaged is what a reviewer must have read: who is notified differently.
func markdownPaged(out *strings.Builder, report change.Report, options Options) {
	paged := whoIsPaged(report.Changes)
	switch {
	case report.Unjudged:
		out.WriteString("\n" + unjudged + "\n")
	case len(paged) == 0:
		out.WriteString("\nNobody is paged differently.\n")
	}
	if len(paged) == 0 {
		return
	}
	lines := sameNews(paged)
	out.WriteString("\n### Who is paged differently\n\n" + pagedHead(lines))
	for i, news := range lines {
		line := news.row(lines)
		if out.Len()+len(line) > mostPaged {
			more(out, len(lines)-i, "more of these", "more of these", options)
			break
		}
		out.WriteString(line)
	}
	markdownLegend(out, legend(paged))
}

// news is one sentence about several alerts: a route that moves, moves them all.
type news struct{ changes []change.Change }

func sameNews(paged []change.Change) []news {
	var all []news
	index := map[string]int{}
	for _, c := range paged {
		text := c.Summary.String() + "\x00" + c.Told.String()
		at, known := index[text]
		if !known {
			at, index[text] = len(all), len(all)
			all = append(all, news{})
		}
		all[at].changes = append(all[at].changes, c)
	}
	return all
}

// pagedHead has a third column if a line needs one.
func pagedHead(lines []news) string {
	if needTold(lines) {
		return "| Alert | What changes | Who is told |\n| --- | --- | --- |\n"
	}
	return "| Alert | What changes |\n| --- | --- |\n"
}

func (n news) row(among []news) string {
	cells := []string{n.alerts(), marked(n.changes[0].Summary, mostInText)}
	if needTold(among) {
		cells = append(cells, n.told())
	}
	return row(cells...)
}

func needTold(lines []news) bool {
	return slices.ContainsFunc(lines, func(n news) bool { return n.told() != "" })
}

// told is empty where the sentence says it.
func (n news) told() string {
	if c := n.changes[0]; isTold(c) {
		return marked(receivers(c.Told), mostInCell)
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
			if c.Pages() {
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
