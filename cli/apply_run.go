package cli

import (
	"context"
	"errors"
	"fmt"
	"os"

	"golang.org/x/term"

	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/apply"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// execute applies a plan that was agreed to, and says what came of it.
func (a *app) execute(ctx context.Context, session *grafana.Session, o applyOptions, p planned) error {
	if !o.yes { // the question took its time
		reading, err := session.Verify(ctx, p.plan)
		if err != nil {
			return grafanaFailure(err)
		}
		p.reading = reading
	}
	progress := show.NewProgress(a.terminal, p.plan, isTerminal(a.terminal))
	report, err := session.Run(p.plan, p.reading.Ledger, o.backup, progress.Ended).Execute(ctx)
	progress.Close()
	if len(report.Outcomes) == 0 && p.plan.Changes() {
		return grafanaFailure(err)
	}
	if errShow := show.Result(a.stdout, o.format, p.plan, report, session.Client.Requests()); errShow != nil {
		return errShow
	}
	return a.verdict(o, p.plan, err)
}

// verdict is the exit code of an apply that has begun.
func (a *app) verdict(o applyOptions, p *plan.Plan, err error) error {
	switch {
	case errors.Is(err, apply.ErrPartly), errors.Is(err, ledger.ErrMoved):
		return codedError{err, exitPartly}
	case err != nil:
		return grafanaFailure(err)
	case o.skipConflicts && p.Count(plan.Conflict) > 0:
		return codedError{fmt.Errorf("%s left as it was", sentence.Count(p.Count(plan.Conflict), "conflict")), exitPartly}
	}
	return nil
}

// nothingToApply is the usual end of a second run.
func (a *app) nothingToApply(o applyOptions, p *plan.Plan) error {
	if o.format == "json" {
		return show.Result(a.stdout, o.format, p, apply.Report{}, 0)
	}
	fmt.Fprintln(a.stdout, "nothing to apply; nothing was written")
	return a.verdict(o, p, nil)
}

func isTerminal(out any) bool {
	file, isFile := out.(*os.File)
	return isFile && term.IsTerminal(int(file.Fd()))
}

// color is for a terminal whose user did not say no.
func (a *app) color() bool { return isTerminal(a.stdout) && os.Getenv("NO_COLOR") == "" }
