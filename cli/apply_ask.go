package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"golang.org/x/term"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// refuse says why a plan is not executed.
func (o applyOptions) refuse(p *plan.Plan) error {
	conflicts, deletes := p.Count(plan.Conflict), p.Deletes()
	switch {
	case conflicts > 0 && !o.skipConflicts:
		return fmt.Errorf("nothing was written: %s; decide about each as said above, leave it out with --only, or apply the rest with --skip-conflicts", sentence.Count(conflicts, "conflict"))
	case deletes > o.maxDeletes:
		return fmt.Errorf("nothing was written: the plan deletes %s, more than --max-deletes %d", sentence.Count(deletes, "resource"), o.maxDeletes)
	}
	return nil
}

// confirm asks on a terminal. Elsewhere silence is no consent.
func (a *app) confirm(o applyOptions, p *plan.Plan) error {
	if o.yes {
		return nil
	}
	in, isFile := a.stdin.(*os.File)
	if isFile && !term.IsTerminal(int(in.Fd())) || a.stdin == nil {
		return usageError{errors.New("nothing was written: there is no terminal to ask on; pass --yes")}
	}
	fmt.Fprintf(a.stderr, "\nApply to %s? Type yes: ", p.Server)
	answer, err := bufio.NewReader(a.stdin).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read the answer: %w", err)
	}
	if strings.TrimSpace(answer) != "yes" {
		fmt.Fprintln(a.stderr, "obsgen: nothing was written")
		return failure{exitCancelled}
	}
	return nil
}

func (a *app) sayClaimed(by string, left time.Duration) {
	fmt.Fprintf(a.stderr, "obsgen: another apply is under way (%s): waiting until it ends, or until its claim lapses in %s because it was cut off\n", by, left.Round(time.Second))
}

// notes is where a plan is shown: the report of a program stays alone on standard output.
func (a *app) notes(format string) io.Writer {
	if format == "json" {
		return a.terminal
	}
	return a.stdout
}
