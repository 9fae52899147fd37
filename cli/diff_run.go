package cli

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/term"

	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// compared is what diff compares: two sets of files, and what they are called.
type compared struct {
	before, after         map[string][]byte
	beforeName, afterName string
}

func (a *app) runDiff(ctx context.Context, o diffOptions, args []string) error {
	sides, err := a.sides(ctx, o, args)
	if err != nil {
		return err
	}
	pair, err := resource.ReadPair(sides.before, sides.after)
	if err != nil {
		return fmt.Errorf("nothing was compared:\n%w", err)
	}
	a.sayUnknown(pair.Unknown)
	changes, err := change.Compare(pair.Before, pair.After)
	if err != nil {
		return fmt.Errorf("nothing was compared:\n%w", err)
	}
	if err := report.Write(a.stdout, o.format, changes, a.reportOptions(sides)); err != nil {
		return err
	}
	return o.verdict(changes)
}

func (a *app) sides(ctx context.Context, o diffOptions, args []string) (compared, error) {
	if len(args) == 2 {
		return givenSides(args[0], args[1])
	}
	after, err := a.rendered()
	if err != nil {
		return compared{}, err
	}
	before, name, err := a.baseFiles(ctx, o)
	return compared{before, after, name, "the definitions"}, err
}

// rendered are the files that the definitions give. The checks are not run: a change can
// be looked at before it is right.
func (a *app) rendered() (map[string][]byte, error) {
	model := build.Build(a.bundle)
	files, err := render.All(model, render.Targets())
	if err == nil && len(model.Problems) == 0 {
		return files, nil
	}
	writeFindings(a.stderr, a.compile().findings)
	fmt.Fprintln(a.stderr, "obsgen: nothing was compared: the definitions give no files")
	return nil, failure{exitFailed}
}

// sayUnknown is for files that differ and are of no kind that can be compared.
func (a *app) sayUnknown(files []string) {
	const most = 5
	if len(files) == 0 {
		return
	}
	listed := strings.Join(files[:min(len(files), most)], ", ")
	if len(files) > most {
		listed += fmt.Sprintf(" and %d more", len(files)-most)
	}
	fmt.Fprintf(a.stderr, "obsgen: not compared, of no known kind: %s\n", listed)
}

func (a *app) reportOptions(sides compared) report.Options {
	out, isFile := a.stdout.(*os.File)
	return report.Options{
		Color: isFile && term.IsTerminal(int(out.Fd())) && os.Getenv("NO_COLOR") == "",
		Title: a.bundle.Title, Before: sides.beforeName, After: sides.afterName, Full: "the HTML report",
	}
}

// verdict is the exit code: an impact that must not pass wins over mere differences. What
// breaks an alert pages, too.
func (o diffOptions) verdict(changes change.Report) error {
	for _, c := range changes.Changes {
		if slices.Contains(o.failOn, string(c.Impact)) || c.Pages() && slices.Contains(o.failOn, string(change.Paging)) {
			return failure{exitFailed}
		}
	}
	if o.exitCode && len(changes.Changes) > 0 {
		return failure{exitDifferent}
	}
	return nil
}
