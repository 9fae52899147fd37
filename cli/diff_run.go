package cli

import (
	"cmp"
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/behaviour"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/report"
	"github.com/ltv-assistant/obsgen/internal/resource"
	"github.com/ltv-assistant/obsgen/internal/sentence"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// compared is what diff compares: two sets of files, what they are called, and what the
// report is about.
type compared struct {
	before, after                map[string][]byte
	beforeName, afterName, title string
	// baseFolder is set if before is a folder that must hold something.
	baseFolder bool
	// model is what the definitions give, if they are compared and are to be simulated;
	// otherwise unsimulated says why not.
	model       *build.Model
	unsimulated string
}

func (a *app) runDiff(ctx context.Context, o diffOptions, args []string) error {
	sides, err := a.sides(ctx, o, args)
	if err != nil {
		return err
	}
	pair, err := a.read(ctx, sides)
	if err != nil {
		return err
	}
	changes, err := change.Compare(ctx, pair.Before, pair.After)
	if err != nil {
		return sides.refused(err)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if err := sides.simulated(ctx, &changes); err != nil {
		return err
	}
	options := a.reportOptions(sides)
	if err := a.draw(ctx, o, sides, changes, &options); err != nil {
		return err
	}
	options.NotCompared = a.sayNotCompared(pair, len(changes.Changes) > 0)
	if err := report.Write(a.stdout, o.format, changes, options); err != nil {
		return err
	}
	return a.judge(o, changes, len(pair.Unknown) > 0)
}

func (a *app) sides(ctx context.Context, o diffOptions, args []string) (compared, error) {
	if len(args) == 2 {
		return givenSides(args[0], args[1])
	}
	model, after, err := a.rendered()
	if err != nil {
		return compared{}, err
	}
	base, err := a.base(ctx, o)
	if err != nil {
		return compared{}, err
	}
	sides := compared{before: base.files, after: after, beforeName: cmp.Or(o.baseName, base.name), afterName: "the definitions", title: a.bundle.Title, baseFolder: base.isFolder}
	if !o.simulate {
		return sides, nil
	}
	if sides.unsimulated = unsimulated(model); sides.unsimulated == "" {
		sides.model = model
	} else if len(model.Bundle.Simulation.Scenarios) > 0 {
		fmt.Fprintf(a.stderr, "obsgen: what alerts do was not simulated: %s\n", sides.unsimulated)
	}
	return sides, nil
}

// unsimulated is why a bundle's scenarios cannot be played, or nothing.
func unsimulated(model *build.Model) string {
	if len(model.Bundle.Simulation.Scenarios) == 0 {
		return "the bundle has no scenarios; give it a Simulation"
	}
	found := validate.Simulation(model)
	if !failed(found) {
		return ""
	}
	return fmt.Sprintf("%s must be mended first, such as %s: %s; obsgen check tells them all",
		sentence.Count(len(found), "finding"), found[0].Definition, found[0].Message)
}

// simulated adds how alerts behave before and after, where the bundle has scenarios.
func (c compared) simulated(ctx context.Context, changes *change.Report) error {
	if c.model == nil || len(changes.Changes) == 0 {
		return nil
	}
	behaviour, err := behaviour.Compare(ctx, c.model.Bundle, c.before, c.after)
	changes.Add(behaviour)
	return err
}

// read reads what the files hold.
func (a *app) read(ctx context.Context, sides compared) (resource.Pair, error) {
	if err := ctx.Err(); err != nil {
		return resource.Pair{}, err
	}
	pair, err := resource.ReadPair(ctx, sides.before, sides.after)
	switch {
	case err != nil:
		return pair, sides.refused(err)
	case sides.baseFolder && pair.Before.IsEmpty():
		return pair, usageError{fmt.Errorf("the folder %s holds nothing that can be compared: everything would be new; name another one, or run generate", sides.beforeName)}
	}
	return pair, ctx.Err()
}

// refused is why there is no report: half of one would mislead.
func (c compared) refused(err error) error {
	return fmt.Errorf("nothing was compared (before is %s, after is %s):\n%w", c.beforeName, c.afterName, err)
}

// rendered are the files that the definitions give. The checks are not run: a change can
// be looked at before it is right.
func (a *app) rendered() (*build.Model, map[string][]byte, error) {
	a.warnOutdated()
	model := build.Build(a.bundle)
	files, err := render.All(model, render.Targets())
	if err == nil && len(model.Problems) == 0 {
		return model, files, nil
	}
	findings.Text(a.stderr, a.compiled(a.bundle).findings)
	fmt.Fprintln(a.stderr, "obsgen: nothing was compared: the definitions give no files")
	return nil, nil, failure{exitFailed}
}

func (a *app) reportOptions(sides compared) report.Options {
	return report.Options{Color: a.color(), Title: sides.title, Before: sides.beforeName, After: sides.afterName, Full: "the HTML report"}
}
