package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

func (a *app) check() *cobra.Command {
	var output, format string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check all definitions, and that the generated files are up to date",
		Long: `Check validates every definition and compares the generated files with it. It writes
nothing, and fails with code 1 if there is a finding. "obsgen explain CHECK" says what a
finding means.`,
		Example: "  obsgen check\n  obsgen check --format github",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(oneOf("format", format, findings.Formats()), needsOutput(output)); err != nil {
				return err
			}
			return a.runCheck(cmd.Context(), output, format)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", defaultOutput, "the folder of the generated files")
	cmd.Flags().StringVar(&format, "format", "text", "text, json, sarif, junit, markdown, or github for annotations in a workflow")
	completeFlag(cmd, "format", findings.Formats())
	return cmd
}

func (a *app) runCheck(ctx context.Context, output, format string) error {
	c := a.compile()
	found := c.findings
	if !failed(found) {
		stale, err := staleFiles(c, output)
		if err != nil {
			return err
		}
		found = append(found, stale...)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := findings.Write(a.stdout, format, found, checks()); err != nil {
		return err
	}
	if failed(found) {
		return failure{exitFailed}
	}
	if format == "text" {
		fmt.Fprintf(a.stdout, "%s: %s\nall checks passed, %s up to date in %s\n", c.model.Bundle.Title, inventory(c.model),
			sentence.Count(len(c.files), "file"), output)
	}
	return nil
}
