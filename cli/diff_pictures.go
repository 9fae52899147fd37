package cli

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/picture"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/sentence"
)

// checkPictures refuses a folder for pictures that nothing would be drawn for.
func (o diffOptions) checkPictures(cmd *cobra.Command, args []string) error {
	switch {
	case !cmd.Flags().Changed("pictures"):
		return nil
	case o.pictures == "":
		return usageError{errors.New("--pictures is empty; name the folder to write to")}
	case len(args) == 2:
		return usageError{errors.New("--pictures needs the bundle's simulation, and two files or folders have none; compare with --base")}
	case !o.simulate:
		return usageError{errors.New("--pictures and --simulate=false contradict each other; give one")}
	}
	return nil
}

// draw draws dashboards that changed: into a page, and into a folder if there is one. What
// cannot be drawn keeps its wireframe.
func (a *app) draw(ctx context.Context, o diffOptions, sides compared, changes change.Report, options *report.Options) error {
	if o.format != "html" && o.pictures == "" {
		return nil
	}
	if sides.model == nil {
		if o.pictures != "" {
			fmt.Fprintf(a.stderr, "obsgen: no pictures in %s: %s\n", o.pictures, sides.unsimulated)
		}
		return nil
	}
	drawn, err := picture.Draw(ctx, sides.model, changes.Layouts, sides.before, sides.after)
	if err != nil {
		return err
	}
	for _, failed := range drawn.Failed {
		fmt.Fprintf(a.stderr, "obsgen: %v; its layout is shown instead\n", failed)
	}
	if o.format == "html" {
		drawn.In(options)
	}
	return a.writePictures(ctx, o.pictures, drawn)
}

func (a *app) writePictures(ctx context.Context, folder string, drawn picture.Drawn) error {
	if folder == "" {
		return nil
	}
	files := drawn.Files()
	if _, err := writeFlat(ctx, folder, files, ".svg", ".html"); err != nil {
		return err
	}
	fmt.Fprintf(a.stderr, "obsgen: %s in %s\n", sentence.Count(len(files), "picture"), folder)
	return nil
}
