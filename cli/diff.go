package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// diffOptions are the flags of diff.
type diffOptions struct {
	base, baseName, output, format string
	pictures                       string
	failOn                         []string
	exitCode, simulate             bool
}

func (a *app) diff() *cobra.Command {
	var o diffOptions
	cmd := &cobra.Command{
		Use:   "diff [BEFORE AFTER]",
		Short: "Say what a change means: who is paged, what people see, what breaks",
		Long: `Diff compares the definitions with the generated files, or with a git ref's, and says
what differs for people. Every change has an impact:

  breaking   what others rely on is gone: a uid, an alert, a variable
  paging     somebody is notified differently: who, when, how often; for --fail-on
             also what is breaking and takes an alert away
  visible    people see something else
  cosmetic   the rest

With two files or folders it compares those: dashboards, rules, Alertmanager
configurations and Grafana provisioning of any origin, recognised by their content.
What means the same is no difference: order, formatting, ids, defaults. A file of no known
kind that differs is named in the report, and is a difference.

Alerts that changed are run through the bundle's scenarios in both versions, and what they
do differently is a paging change. Dashboards that changed are drawn before and after with
the data of the healthy scenario, in html and in the folder of --pictures. --simulate=false
leaves both out.

Who is told is judged by the Alertmanager configuration beside the rules. If there are
several, as with a folder for each environment, compare each on its own.`,
		Example: `  obsgen diff
  obsgen diff --base origin/main --format markdown
  obsgen diff --base origin/main --format html --pictures pictures > report.html
  obsgen diff --base origin/main... --fail-on breaking,paging
  obsgen diff old/dashboard.json new/dashboard.json`,
		Args: noneOrTwo,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := errors.Join(o.check(cmd, args), needsOutput(o.output)); err != nil {
				return err
			}
			return a.runDiff(cmd.Context(), o, args)
		},
	}
	o.define(cmd)
	return cmd
}

func (o *diffOptions) define(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&o.base, "base", "", "compare with the generated files of a git ref, or with a folder; REF... is where it and HEAD parted, ./NAME is a folder also if there is a ref NAME")
	flags.StringVar(&o.baseName, "base-name", "", "what the report calls the base, such as the name of the target branch")
	flags.StringVarP(&o.output, "output", "o", defaultOutput, "the folder of the generated files")
	flags.StringVar(&o.format, "format", "text", "text, markdown for a pull request, json, or html")
	flags.StringSliceVar(&o.failOn, "fail-on", nil, "exit with 1 if a change has one of these impacts, separated by commas")
	flags.BoolVar(&o.exitCode, "exit-code", false, "exit with 10 if there are differences")
	flags.BoolVar(&o.simulate, "simulate", true, "run alerts that changed through the scenarios, and draw dashboards that did in html")
	flags.StringVar(&o.pictures, "pictures", "", "also write the dashboards that changed to this folder, as UID-before.svg and UID-after.svg")
	completeFlag(cmd, "format", report.Formats())
	completeList(cmd, "fail-on", impactNames())
}

func (o *diffOptions) check(cmd *cobra.Command, args []string) error {
	errs := []error{oneOf("format", o.format, report.Formats()), o.checkPictures(cmd, args)}
	if len(o.failOn) == 0 && cmd.Flags().Changed("fail-on") {
		o.failOn = []string{""} // --fail-on "$UNSET" does not mean that all may pass
	}
	for _, impact := range o.failOn {
		errs = append(errs, oneOf("impact", impact, impactNames()))
	}
	if len(args) == 2 && o.base != "" {
		errs = append(errs, usageError{errors.New("give either --base or two files or folders, not both")})
	}
	if o.base == "" && o.baseName != "" {
		errs = append(errs, usageError{errors.New("--base-name names what --base gives")})
	}
	if o.base == "" && cmd.Flags().Changed("base") {
		errs = append(errs, usageError{errors.New("--base is empty; name a git ref or a folder")})
	}
	return errors.Join(errs...)
}

func impactNames() []string {
	var names []string
	for _, impact := range change.Impacts() {
		names = append(names, string(impact))
	}
	return names
}

func noneOrTwo(cmd *cobra.Command, args []string) error {
	if len(args) == 0 || len(args) == 2 {
		return nil
	}
	return usageError{fmt.Errorf("%s takes two files or folders, or none; got %d", cmd.CommandPath(), len(args))}
}
