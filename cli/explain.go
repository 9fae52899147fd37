package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

func (a *app) explain() *cobra.Command {
	return &cobra.Command{
		Use:     "explain [CHECK]",
		Short:   "Say what a check looks for, why, and how to mend it",
		Long:    "Explain describes a check: what it finds, what goes wrong in production, what to do.\nWithout an argument it lists all checks.",
		Example: "  obsgen explain\n  obsgen explain catalog/metric",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{fmt.Errorf("%s takes one check, got %d", cmd.CommandPath(), len(args))}
			}
			return nil
		},
		ValidArgs: checkIDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				listChecks(a.stdout)
				return nil
			}
			return a.explainCheck(args[0])
		},
	}
}

func checkIDs() []string {
	var ids []string
	for _, check := range checks() {
		ids = append(ids, check.ID)
	}
	return ids
}

func listChecks(out io.Writer) {
	for _, check := range checks() {
		fmt.Fprintf(out, "%-24s finds %s\n", check.ID, check.Title)
	}
}

func (a *app) explainCheck(id string) error {
	if err := oneOf("check", id, checkIDs()); err != nil {
		return err
	}
	for _, check := range checks() {
		if check.ID == id {
			fmt.Fprintf(a.stdout, "%s (%s)\n\nFinds %s.\n\nWhy: %s\nFix: %s\n\nBad:\n  %s\nGood:\n  %s\n",
				check.ID, check.Severity, check.Title, check.Why, check.Fix, check.Bad, check.Good)
		}
	}
	return nil
}
