package report

import (
	"math"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/markup"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// mostLines of a value are shown in a terminal.
const mostLines = 30

// text is for a terminal: the summary first, then the worst.
func text(report change.Report, options Options) string {
	p := paint{options.Color}
	var out strings.Builder
	out.WriteString(summary(report.Changes))
	if len(report.Changes) > 0 {
		out.WriteString("\n")
		textSides(&out, p, options)
	} else {
		out.WriteString(nothingIn(options) + "\n")
	}
	if not := notCompared(options, markup.OneLine); len(not) > 0 {
		out.WriteString("not compared: " + strings.Join(not, ", ") + "\n")
	}
	if report.Unjudged {
		out.WriteString("\n" + unjudged + "\n")
	}
	for _, s := range byImpact(report.Changes) {
		out.WriteString("\n" + p.impact(s.Impact, strings.ToUpper(string(s.Impact))) + "  " + means(s.Impact) + "\n")
		for _, g := range bySentence(s.Changes) {
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
	out.WriteString(p.line(removed, "- "+markup.OneLine(options.Before)) + "\n")
	out.WriteString(p.line(added, "+ "+markup.OneLine(options.After)) + "\n")
}

func textGroup(out *strings.Builder, p paint, g group) {
	out.WriteString("\n" + textHead(p, g))
	for _, c := range g.Changes {
		out.WriteString("    " + strings.Join(wrap(units(c.Summary), 4), "\n      ") + "\n")
		for _, step := range excerpt(evidence(c), mostLines) {
			out.WriteString("      " + p.line(step.Op, textLine(step)) + "\n")
		}
	}
	textTold(out, p, g)
}

// textHead names the resources.
func textHead(p paint, g group) string {
	lines := wrap(headline(g), 2)
	for i := range lines {
		lines[i] = p.bold(lines[i])
	}
	return "  " + strings.Join(lines, "\n    ") + "\n"
}

// textTold ends a group: who is told about it.
func textTold(out *strings.Builder, p paint, g group) {
	if told := g.told(); len(told) > 0 {
		out.WriteString("    " + p.line(kept, g.tell()+" "+markup.OneLine(told.String())) + "\n")
	}
}

// headline has no quotes around a single name: there is nothing else in the line.
func headline(g group) []string {
	if len(g.Also) == 0 {
		var name strings.Builder
		for _, part := range g.name() {
			name.WriteString(markup.OneLine(part.Text))
		}
		return []string{name.String()}
	}
	all := []string{kindOf(g.Kind).many}
	for _, one := range g.all() {
		_, name, uid := one.called()
		all = append(all, plain(named(name, uid))+",")
	}
	all[len(all)-1] = strings.TrimSuffix(all[len(all)-1], ",")
	return all
}

func textLine(step edit) string {
	if step.Op == gap {
		return "… " + step.Text
	}
	return string(step.Op) + " " + markup.CodeLine(step.Text, math.MaxInt)
}

// plain is a sentence in which everything can be seen.
func plain(s sentence.Sentence) string {
	seen := make(sentence.Sentence, len(s))
	for i, part := range s {
		seen[i] = sentence.Part{Text: markup.OneLine(part.Text), Value: part.Value}
	}
	return seen.String()
}
