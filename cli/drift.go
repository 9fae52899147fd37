package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/config"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
)

// driftOptions are the flags of drift.
type driftOptions struct {
	connect  config.Flags
	only     []string
	format   string
	exitCode bool
}

func (a *app) drift() *cobra.Command {
	var o driftOptions
	cmd := &cobra.Command{
		Use:   "drift",
		Short: "Say what in a live Grafana is not as the definitions say",
		Long: `Drift lists what people changed or deleted in Grafana since the last apply, what others have put
into the bundle's folders, and which definitions nobody has applied yet. It writes nothing.
A nightly job runs it with --exit-code.`,
		Example: "  obsgen drift --context production --exit-code\n  obsgen drift --format json",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(oneOf("format", o.format, []string{"text", "json"}), onlyKnown(o.only)); err != nil {
				return err
			}
			return a.runDrift(cmd.Context(), o)
		},
	}
	connectFlags(cmd, &o.connect)
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "only these, such as dashboard/ltv-*, separated by commas")
	cmd.Flags().BoolVar(&o.exitCode, "exit-code", false, "exit with 10 if there is any drift")
	cmd.Flags().StringVar(&o.format, "format", "text", "text, or json")
	completeFlag(cmd, "format", []string{"text", "json"})
	return cmd
}

func (a *app) runDrift(ctx context.Context, o driftOptions) error {
	session, err := a.open(ctx, o.connect)
	if err != nil {
		return grafanaFailure(err)
	}
	p, found, err := session.Drift(ctx, o.only)
	if err != nil {
		return grafanaFailure(fmt.Errorf("look for drift: %w", err))
	}
	if err := show.Drift(a.stdout, o.format, p, found, a.color()); err != nil {
		return err
	}
	if o.exitCode && !found.None() {
		return failure{exitDifferent}
	}
	return nil
}
