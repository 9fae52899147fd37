package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/trial"
)

func (a *app) test() *cobra.Command {
	var format string
	var options trial.Options
	var verbose bool
	cmd := &cobra.Command{
		Use:   "test",
		Short: "Run the alerts and panels on simulated trouble",
		Long: `Test plays every scenario of the bundle, evaluates the rules and panels on it as Prometheus
and Loki would, and compares what happens with what the definitions say: which alert fires
when and for what, which stays silent, which panel shows what.`,
		Example: "  obsgen test\n  obsgen test --scenario error-spike -v\n  obsgen test --alert HighErrorRate --format markdown",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(oneOf("format", format, reportFormats())); err != nil {
				return err
			}
			return a.runTest(cmd.Context(), options, format, verbose)
		},
	}
	cmd.Flags().StringSliceVar(&options.Scenarios, "scenario", nil, "play only these scenarios")
	cmd.Flags().StringSliceVar(&options.Alerts, "alert", nil, "try only these alerts")
	cmd.Flags().BoolVarP(&verbose, "verbose", "v", false, "show when each alert was pending, firing and over")
	cmd.Flags().StringVar(&format, "format", "text", "text, json, or github for annotations in a workflow")
	completeFlag(cmd, "format", reportFormats())
	return cmd
}

func (a *app) runTest(ctx context.Context, options trial.Options, format string, verbose bool) error {
	c := a.compile()
	if failed(c.findings) {
		if err := writeReport(a.stdout, format, c.findings); err != nil {
			return err
		}
		return failure{exitFailed}
	}
	report, err := trial.Run(ctx, c.model, options)
	if err != nil {
		return err
	}
	findings := locate(report.Findings)
	if err := writeReport(a.stdout, format, findings); err != nil {
		return err
	}
	if failed(findings) {
		return failure{exitFailed}
	}
	fmt.Fprintln(a.stdout, "ok")
	return nil
}
