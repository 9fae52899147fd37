package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/config"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// planOptions are the flags of plan and apply.
type planOptions struct {
	connect  config.Flags
	decide   plan.Options
	format   string
	output   string
	exitCode bool
}

func (a *app) plan() *cobra.Command {
	var o planOptions
	cmd := &cobra.Command{
		Use:   "plan",
		Short: "Say what apply would do to a live Grafana, and what it means; write nothing",
		Long: `Plan reads a live Grafana, compares it with the definitions and with what obsgen wrote there
last, and says for each resource whether apply would create, update or delete it, and what
that means for people. A conflict is what apply will not touch unless told to: it was made
by somebody else (--adopt), or changed in Grafana since the last apply (--force).

Plan writes nothing at all. With -o the plan goes to a file, and "obsgen apply FILE"
executes exactly that plan, or refuses if Grafana has moved on.`,
		Example: `  GRAFANA_URL=https://grafana.example.com GRAFANA_TOKEN=… obsgen plan
  obsgen plan --context staging --prune -o plan.json
  obsgen plan --exit-code --format markdown`,
		Args: noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(oneOf("format", o.format, show.Formats()), notEmpty(cmd, "output"), onlyKnown(o.decide.Only)); err != nil {
				return err
			}
			return a.runPlan(cmd.Context(), o)
		},
	}
	o.define(cmd)
	cmd.Flags().StringVarP(&o.output, "output", "o", "", "also write the plan to a file, for apply")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "exit with 10 if apply would write anything, or there are conflicts")
	cmd.Flags().StringVar(&o.format, "format", "text", "text, markdown, or json")
	completeFlag(cmd, "format", show.Formats())
	return cmd
}

// define are the flags by which a person decides.
func (o *planOptions) define(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.BoolVar(&o.decide.Adopt, "adopt", false, "take over resources that exist and are nobody's")
	flags.BoolVar(&o.decide.Force, "force", false, "overwrite what was changed in Grafana by hand")
	flags.BoolVar(&o.decide.Prune, "prune", false, "delete what obsgen made and the definitions no longer have")
	flags.BoolVar(&o.decide.Editable, "editable", false, "leave alerting resources editable in Grafana's user interface")
	flags.StringSliceVar(&o.decide.Only, "only", nil, "only these, such as dashboard/ltv-* or rule-group/*, separated by commas")
	connectFlags(cmd, &o.connect)
}

func (a *app) runPlan(ctx context.Context, o planOptions) error {
	session, err := a.open(ctx, o.connect)
	if err != nil {
		return grafanaFailure(err)
	}
	made, _, err := session.Plan(ctx, o.decide)
	if err != nil {
		return grafanaFailure(fmt.Errorf("plan: %w", err))
	}
	if o.output != "" {
		if err := plan.WriteFile(o.output, made); err != nil {
			return err
		}
	}
	if err := show.Plan(a.stdout, o.format, made, a.color()); err != nil {
		return err
	}
	if o.format == "text" {
		fmt.Fprintf(a.stdout, "%s; nothing was written\n", sentence.Count(session.Client.Requests(), "request"))
	}
	if o.exitCode && (made.Writes() || made.Count(plan.Conflict) > 0) {
		return failure{exitDifferent}
	}
	return nil
}

// notEmpty refuses a flag that was given an unset variable.
func notEmpty(cmd *cobra.Command, name string) error {
	if flag := cmd.Flags().Lookup(name); flag != nil && flag.Changed && flag.Value.String() == "" {
		return usageError{fmt.Errorf("--%s is empty", name)}
	}
	return nil
}
