package cli

import (
	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// prune is apply, of deletions only.
func (a *app) prune() *cobra.Command {
	o := applyOptions{planOptions: planOptions{decide: plan.Options{Prune: true, Orphans: true}}}
	cmd := &cobra.Command{
		Use:   "prune",
		Short: "Delete from a live Grafana what obsgen made and the definitions no longer have",
		Long: `Prune shows what it would delete, asks, and deletes it: only what obsgen made for this bundle,
never more than --max-deletes, and a folder only if nothing else is in it. It changes
nothing that is still defined; "obsgen apply --prune" does both at once.`,
		Example: "  obsgen prune\n  obsgen prune --yes --max-deletes 50",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := o.check(cmd, args); err != nil {
				return err
			}
			return a.runApply(cmd.Context(), o, nil)
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&o.decide.Force, "force", false, "delete also what was changed in Grafana by hand")
	flags.StringSliceVar(&o.decide.Only, "only", nil, "only these, such as dashboard/ltv-*, separated by commas")
	connectFlags(cmd, &o.connect)
	o.defineApply(cmd)
	return cmd
}
