package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/config"
	"github.com/ltv-assistant/obsgen/internal/grafana/show"
)

// pullOptions are the flags of pull.
type pullOptions struct {
	connect config.Flags
	only    []string
}

func (a *app) pull() *cobra.Command {
	var o pullOptions
	cmd := &cobra.Command{
		Use:   "pull",
		Short: "Bring what was changed in Grafana by hand back as a diff and as Go",
		Long: `Pull shows, for each resource that somebody changed in Grafana since the last apply, how it
differs from its definition, and writes what is in Grafana as Go to paste: a panel, an
alert, a contact point. Paste it, or overwrite the change with "obsgen apply --force".

With --only kind/uid it also brings what is in no definition, such as a dashboard that
somebody made. Pull writes nothing, neither to Grafana nor to your files.`,
		Example: "  obsgen pull\n  obsgen pull --only dashboard/service-health\n  obsgen pull --only dashboard/made-by-hand",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := onlyKnown(o.only); err != nil {
				return err
			}
			return a.runPull(cmd.Context(), o)
		},
	}
	connectFlags(cmd, &o.connect)
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "only these, such as dashboard/ltv-*, separated by commas")
	return cmd
}

func (a *app) runPull(ctx context.Context, o pullOptions) error {
	session, err := a.open(ctx, o.connect)
	if err != nil {
		return grafanaFailure(err)
	}
	pulled, err := session.Pull(ctx, o.only)
	if err != nil {
		return grafanaFailure(fmt.Errorf("pull: %w", err))
	}
	return show.Pulled(a.stdout, pulled, a.color())
}
