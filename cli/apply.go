package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/show"
)

// applyOptions are the flags of apply.
type applyOptions struct {
	planOptions
	yes, skipConflicts bool
	backup, rollback   string
	maxDeletes         int
}

func (a *app) apply() *cobra.Command {
	var o applyOptions
	cmd := &cobra.Command{
		Use:   "apply [PLAN]",
		Short: "Bring a live Grafana to what the definitions say",
		Long: `Apply shows the plan, asks, and executes it: folders first, then everything else, deletions
last. What is as it should be is never written. A second run writes nothing.

With the file of "obsgen plan -o" it executes exactly that plan, or refuses if Grafana has
moved on since. Before the first write, what is about to change goes to a backup folder;
"obsgen apply --rollback DIR" brings it back. Secrets come from the environment.

Exit codes: 0 done, 1 refused or failed, 3 credentials, 4 done in part, 5 cancelled.`,
		Example: `  obsgen apply
  obsgen apply --yes --prune
  obsgen apply plan.json --yes
  obsgen apply --rollback obsgen-backup/ltv-assistant-20260102-030405-1234567`,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{fmt.Errorf("%s takes one plan, got %d", cmd.CommandPath(), len(args))}
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd, args); err != nil {
				return err
			}
			return a.runApply(cmd.Context(), o, args)
		},
	}
	o.define(cmd)
	o.defineApply(cmd)
	cmd.Flags().StringVar(&o.rollback, "rollback", "", "bring back what a backup folder has")
	return cmd
}

// defineApply are the flags of everything that writes to Grafana.
func (o *applyOptions) defineApply(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&o.yes, "yes", false, "do not ask; needed where there is no terminal")
	flags.BoolVar(&o.skipConflicts, "skip-conflicts", false, "do the rest although there are conflicts, and exit with 4")
	flags.IntVar(&o.maxDeletes, "max-deletes", 10, "refuse to delete more than this")
	flags.StringVar(&o.backup, "backup", "obsgen-backup", "the folder for what was there before")
	flags.StringVar(&o.format, "format", "text", "text, or json for a report of what was done")
	completeFlag(cmd, "format", []string{"text", "json"})
}

func (o *applyOptions) check(cmd *cobra.Command, args []string) error {
	errs := []error{oneOf("format", o.format, []string{"text", "json"}), notEmpty(cmd, "rollback"), notEmpty(cmd, "backup"), onlyKnown(o.decide.Only)}
	if len(args) == 1 && o.rollback != "" {
		errs = append(errs, usageError{errors.New("give either a plan or --rollback, not both")})
	}
	if len(args) == 1 && args[0] == "" {
		errs = append(errs, usageError{errors.New("the name of the plan is empty")})
	}
	if len(args) == 1 {
		errs = append(errs, decidedAlready(cmd))
	}
	return errors.Join(errs...)
}

// decidedAlready refuses what a saved plan cannot be told any more.
func decidedAlready(cmd *cobra.Command) error {
	var errs []error
	for _, name := range []string{"adopt", "force", "prune", "editable", "only"} {
		if cmd.Flags().Changed(name) {
			errs = append(errs, usageError{fmt.Errorf("--%s was decided when the plan was made: give it to obsgen plan -o", name)})
		}
	}
	return errors.Join(errs...)
}

func (a *app) runApply(ctx context.Context, o applyOptions, args []string) error {
	from, err := o.read(args)
	if err != nil {
		return err
	}
	session, err := a.open(ctx, o.connect)
	if err != nil {
		return grafanaFailure(err)
	}
	if err := session.AwaitClaim(ctx, a.sayClaimed); err != nil {
		return grafanaFailure(err)
	}
	p, err := toApply(ctx, session, o, from)
	if err != nil {
		return grafanaFailure(err)
	}
	if err := show.Plan(a.notes(o.format), "text", p.plan, a.color()); err != nil {
		return err
	}
	if err := o.refuse(p.plan); err != nil {
		return err
	}
	if !p.plan.Writes() {
		return a.nothingToApply(o, p.plan)
	}
	if err := a.confirm(o, p.plan); err != nil {
		return err
	}
	return a.execute(ctx, session, o, p)
}
