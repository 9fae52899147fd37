package show

import (
	"fmt"
	"io"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// Progress tells how far an apply is: a bar on a terminal, lines elsewhere.
type Progress struct {
	out                 io.Writer
	terminal            bool
	total, done, failed int
}

// NewProgress begins with nothing done.
func NewProgress(out io.Writer, p *plan.Plan, terminal bool) *Progress {
	return &Progress{out: out, terminal: terminal, total: p.Count(plan.Create) + p.Count(plan.Update) + p.Count(plan.Delete)}
}

// Ended counts a step.
func (p *Progress) Ended(o apply.Outcome) {
	p.done++
	if o.Err != nil {
		p.failed++
	}
	if p.terminal {
		p.bar(o)
		return
	}
	// Elsewhere a line for each tenth of many, and for each of a few.
	if p.total <= 50 {
		word := string(o.Step.Action) + "d"
		if o.Err != nil {
			word = "failed to " + string(o.Step.Action)
		}
		fmt.Fprintf(p.out, "%s %s\n", word, Name(o.Step.Object))
	} else if p.done*10/p.total > (p.done-1)*10/p.total {
		fmt.Fprintf(p.out, "%d of %d\n", p.done, p.total)
	}
}

const barWidth = 30

func (p *Progress) bar(o apply.Outcome) {
	full := p.done * barWidth / max(p.total, 1)
	failed := ""
	if p.failed > 0 {
		failed = fmt.Sprintf(", %d failed", p.failed)
	}
	name := Short(o.Step.Object)
	if runes := []rune(name); len(runes) > 30 {
		name = string(runes[:29]) + "…"
	}
	fmt.Fprintf(p.out, "\r\x1b[K%s%s %d of %d%s  %s", strings.Repeat("█", full), strings.Repeat("░", barWidth-full), p.done, p.total, failed, name)
}

// Close takes the bar away.
func (p *Progress) Close() {
	if p.terminal && p.done > 0 {
		fmt.Fprint(p.out, "\r\x1b[K")
	}
}
