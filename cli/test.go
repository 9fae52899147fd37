package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/trial"
	"github.com/ltv-assistant/obsgen/internal/trial/promtool"
	"github.com/ltv-assistant/obsgen/internal/trial/show"
)

// testOptions choose what is tried and how it is shown.
type testOptions struct {
	trial.Options
	format   string
	verbose  bool
	promtool string
	recorded string
	named    bool // the record
	update   bool
}

func (a *app) test() *cobra.Command {
	var o testOptions
	cmd := &cobra.Command{
		Use:   "test",
		Short: "Run the alerts and panels on simulated trouble",
		Long: `Test plays every scenario of the bundle, evaluates the rules and panels on it as Prometheus
and Loki would, and compares what happens with what the definitions say: which alert fires
when and for what, which stays silent, which panel shows what.

What panels show is recorded in a folder, for people to review; whatever differs from it is
a finding. With --update the record is written anew.`,
		Example: "  obsgen test\n  obsgen test --scenario error-spike -v\n  obsgen test --alert HighErrorRate --format markdown\n  obsgen test --update",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := oneOf("format", o.format, findings.Formats()); err != nil {
				return err
			}
			if err := needsOutput(o.recorded); err != nil {
				return err
			}
			o.named = cmd.Flags().Changed("record")
			if o.update && !o.whole() {
				return usageError{errors.New("--update records everything: leave out --scenario and --alert")}
			}
			return a.runTest(cmd.Context(), o)
		},
	}
	cmd.Flags().StringSliceVar(&o.Scenarios, "scenario", nil, "play only these scenarios")
	cmd.Flags().StringSliceVar(&o.Alerts, "alert", nil, "try only these alerts")
	cmd.Flags().BoolVarP(&o.verbose, "verbose", "v", false, "show when each alert was pending, firing and over")
	cmd.Flags().StringVar(&o.format, "format", "text", "text, json, sarif, junit, markdown, or github for annotations in a workflow")
	cmd.Flags().StringVar(&o.promtool, "promtool", "", "write the same trials as tests for promtool to this folder")
	cmd.Flags().StringVar(&o.recorded, "record", "golden/panels", "the folder with what panels are known to show")
	cmd.Flags().BoolVar(&o.update, "update", false, "record what panels show now, instead of comparing")
	completeFlag(cmd, "format", findings.Formats())
	return cmd
}

func (a *app) runTest(ctx context.Context, o testOptions) error {
	c := a.compile()
	if failed(c.findings) {
		if err := findings.Write(a.stdout, o.format, c.findings, checks()); err != nil {
			return err
		}
		return failure{exitFailed}
	}
	if err := knownTo(c.model.Bundle, o.Options); err != nil {
		return err
	}
	report, err := trial.Run(ctx, c.model, o.Options)
	if err != nil {
		return err
	}
	if err := a.record(ctx, report, o); err != nil {
		return err
	}
	report.Locate(places())
	options := show.Options{Title: c.model.Bundle.Title, Color: a.color(), Verbose: o.verbose, Checks: checks()}
	if err := show.Write(a.stdout, o.format, report, options); err != nil {
		return err
	}
	if failed(report.Findings()) {
		if o.promtool != "" {
			fmt.Fprintf(a.stderr, "obsgen: nothing was written to %s: the alerts do not yet do what they say\n", o.promtool)
		}
		return failure{exitFailed}
	}
	return a.writePromtool(ctx, c.model, report, o.promtool)
}

// writePromtool writes the trials of the alerts in a report as tests for promtool.
func (a *app) writePromtool(ctx context.Context, model *build.Model, report *trial.Report, folder string) error {
	if folder == "" {
		return nil
	}
	var alerts []build.Alert
	for _, row := range report.Alerts {
		alerts = append(alerts, row.Rule)
	}
	tests, err := promtool.Write(ctx, model, alerts)
	if err != nil {
		return err
	}
	if _, err := writeFlat(ctx, folder, tests.Files, ".yaml"); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "promtool tests of %s are in %s: promtool test rules %[2]s/*.test.yaml\n", sentence.Count(len(tests.Files)/2, "alert"), folder)
	if len(tests.Left) > 0 {
		fmt.Fprintf(a.stderr, "promtool cannot run %s\n", strings.Join(tests.Left, ", "))
	}
	return nil
}

// knownTo refuses names that the bundle does not have, and a bundle that nothing can
// happen to.
func knownTo(bundle obsgen.Bundle, o trial.Options) error {
	scenarios, err := scenarioNames(bundle, "nothing can be tried")
	if err != nil {
		return err
	}
	var alerts []string
	for _, r := range bundle.Rules {
		alerts = append(alerts, r.Name)
	}
	var errs []error
	for _, name := range o.Scenarios {
		errs = append(errs, oneOf("scenario", name, scenarios))
	}
	for _, name := range o.Alerts {
		errs = append(errs, oneOf("alert", name, alerts))
	}
	return errors.Join(errs...)
}
