package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/preview"
	"github.com/ltv-assistant/obsgen/internal/preview/board"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// previewOptions choose what is drawn, and where it goes.
type previewOptions struct {
	dashboards              []string
	scenario, output, theme string
	svg                     bool
	serve                   string
}

func (a *app) preview() *cobra.Command {
	var o previewOptions
	cmd := &cobra.Command{
		Use:   "preview [DASHBOARD...]",
		Short: "Draw the dashboards with simulated data, without a Grafana",
		Long: `Preview runs the queries of dashboards on a scenario and draws them as Grafana would: one
page for each, and an index. The pages open from a disk and need no network.

With --serve they are shown in a browser instead, and drawn anew whenever the generated
dashboards change: leave it running, edit, and run generate.`,
		Example: "  obsgen preview\n  obsgen preview --scenario error-spike ltv-service-health\n  obsgen preview --serve 127.0.0.1:8080",
		RunE: func(cmd *cobra.Command, args []string) error {
			o.dashboards = args
			if err := errors.Join(needsOutput(o.output), oneOf("theme", o.theme, []string{"dark", "light"}), o.contradict(cmd)); err != nil {
				return err
			}
			return a.runPreview(cmd.Context(), o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.scenario, "scenario", "", "what happens meanwhile (default: the healthy scenario)")
	flags.StringVarP(&o.output, "output", "o", "preview", "the folder to write to")
	flags.BoolVar(&o.svg, "svg", false, "write pictures, an SVG of each dashboard, instead of pages")
	flags.StringVar(&o.theme, "theme", "dark", "the colours of pictures: dark or light; a page has both")
	flags.StringVar(&o.serve, "serve", "", "show the pages at this address instead, such as 127.0.0.1:8080")
	completeFlag(cmd, "theme", []string{"dark", "light"})
	return cmd
}

// contradict refuses flags that would do nothing.
func (o previewOptions) contradict(cmd *cobra.Command) error {
	given := cmd.Flags().Changed
	switch {
	case o.serve != "" && (given("output") || o.svg):
		return usageError{errors.New("--serve writes no files: leave out --output and --svg")}
	case given("theme") && !o.svg:
		return usageError{errors.New("--theme is for the pictures of --svg: a page has both")}
	}
	return nil
}

func (a *app) runPreview(ctx context.Context, o previewOptions) error {
	c := a.compile()
	if failed(c.findings) {
		findings.Text(a.stderr, c.findings)
		fmt.Fprintln(a.stderr, "obsgen: nothing was drawn")
		return failure{exitFailed}
	}
	scenario, err := scenarioOf(c.model.Bundle, o.scenario)
	if err != nil {
		return err
	}
	if err := knownDashboards(c.model, o.dashboards); err != nil {
		return err
	}
	if o.serve != "" {
		return a.servePreview(ctx, o, &drawing{c.model, scenario, o.dashboards})
	}
	return a.writePreview(ctx, o, drawing{c.model, scenario, o.dashboards})
}

// scenarioOf finds a scenario; without a name it is the first.
func scenarioOf(bundle obsgen.Bundle, name string) (obsgen.Scenario, error) {
	names, err := scenarioNames(bundle, "there is nothing to draw")
	if err != nil {
		return obsgen.Scenario{}, err
	}
	if name == "" {
		name = names[0]
	}
	if err := oneOf("scenario", name, names); err != nil {
		return obsgen.Scenario{}, err
	}
	return bundle.Simulation.Scenarios[slices.Index(names, name)], nil
}

// scenarioNames are those of a bundle; without any, what follows from that is the error.
func scenarioNames(bundle obsgen.Bundle, otherwise string) ([]string, error) {
	var names []string
	for _, s := range bundle.Simulation.Scenarios {
		names = append(names, s.Name)
	}
	if len(names) == 0 {
		return nil, usageError{fmt.Errorf("the bundle has no scenarios, so %s: give it a Simulation", otherwise)}
	}
	return names, nil
}

func knownDashboards(model *build.Model, uids []string) error {
	var known []string
	for _, d := range model.Dashboards {
		known = append(known, d.Definition.UID)
	}
	var errs []error
	for _, uid := range uids {
		errs = append(errs, oneOf("dashboard", uid, known))
	}
	return errors.Join(errs...)
}

// drawing is what is drawn.
type drawing struct {
	model    *build.Model
	scenario obsgen.Scenario
	uids     []string
}

func (d drawing) dashboards(ctx context.Context) ([]board.Dashboard, error) {
	return preview.Dashboards(ctx, d.model, d.scenario, d.uids)
}

func (a *app) writePreview(ctx context.Context, o previewOptions, d drawing) error {
	drawn, err := d.dashboards(ctx)
	if err != nil {
		return err
	}
	var files render.Files
	kind, other := ".html", ".svg"
	if o.svg {
		kind, other = other, kind
		files = preview.Pictures(drawn, o.theme == "dark")
	} else if files, err = preview.Pages(d.model.Bundle.Title, drawn); err != nil {
		return err
	}
	if _, err := writeFlat(ctx, o.output, files, kind, other); err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "%s in %s: %s\n", sentence.Count(len(drawn), "dashboard"), d.scenario.Name, previewPlace(o))
	return nil
}

func previewPlace(o previewOptions) string {
	if o.svg {
		return o.output + "/*.svg"
	}
	return "open " + o.output + "/index.html"
}
