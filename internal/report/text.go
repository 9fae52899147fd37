package report

import (
	"math"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// mostLines of a value are shown in a terminal.
const mostLines = 30

// text is for a terminal: the summary first, then the worst.
func text(report change.Report, options Options) string {
	p := paint{options.Color}
	var out strings.Builder
	out.WriteString(summary(report.Changes) + "\n")
	if len(report.Changes) > 0 {
		textSides(&out, p, options)
	}
	for _, s := range byImpact(report.Changes) {
		out.WriteString("\n" + p.impact(s.Impact, strings.ToUpper(string(s.Impact))) + "  " + means(s.Impact) + "\n")
		for _, g := range byResource(s.Changes) {
			textGroup(&out, p, g)
		}
	}
	return out.String()
}

// textSides says which side is which.
func textSides(out *strings.Builder, p paint, options Options) {
	if options.Before == "" || options.After == "" {
		return
	}
	out.WriteString(p.line(removed, "- "+oneLine(options.Before)) + "\n")
	out.WriteString(p.line(added, "+ "+oneLine(options.After)) + "\n")
}

func textGroup(out *strings.Builder, p paint, g group) {
	out.WriteString("\n  " + p.bold(headline(g)) + textTold(g) + "\n")
	for _, c := range g.Changes {
		out.WriteString("    " + plain(c.Summary) + "\n")
		for _, step := range excerpt(evidence(c), mostLines) {
			out.WriteString("      " + p.line(step.Op, textLine(step)) + "\n")
		}
	}
}

func textTold(g group) string {
	if told := g.told(); told != "" {
		return "  tells " + oneLine(told)
	}
	return ""
}

// headline needs no quotes: there is nothing else in the line.
func headline(g group) string {
	var out strings.Builder
	for _, part := range g.name() {
		out.WriteString(oneLine(part.Text))
	}
	return out.String()
}

func textLine(step edit) string {
	if step.Op == gap {
		return "… " + step.Text
	}
	return string(step.Op) + " " + codeLine(step.Text, math.MaxInt)
}

// plain is a sentence in which everything can be seen.
func plain(s sentence.Sentence) string {
	seen := make(sentence.Sentence, len(s))
	for i, part := range s {
		seen[i] = sentence.Part{Text: oneLine(part.Text), Value: part.Value}
	}
	return seen.String()
}
