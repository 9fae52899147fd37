package cli

import (
	"context"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/tree"
)

func (a *app) runGenerate(ctx context.Context, output string, targets []string) error {
	c := a.compile()
	findings.Text(a.stderr, c.findings)
	if failed(c.findings) {
		fmt.Fprintln(a.stderr, "obsgen: nothing was written")
		return failure{exitFailed}
	}
	files := only(c.files, targets)
	changes, err := writeFiles(ctx, output, files, inTargets(targetNames()), inTargets(targets))
	if err != nil {
		return err
	}
	a.summarise(c.model, output, len(files), changes)
	return nil
}

// writeFiles holds the lock from before the manifest is read: another run may be about
// to change it.
func writeFiles(ctx context.Context, output string, files render.Files, mayOwn, scope func(path string) bool) ([]tree.Change, error) {
	if err := ctx.Err(); err != nil {
		return nil, err // before the folder is made
	}
	unlock, err := tree.Lock(output)
	if err != nil {
		return nil, err
	}
	defer unlock()
	out, err := tree.Open(output, mayOwn)
	if err != nil {
		return nil, err
	}
	return compareAndWrite(ctx, out, output, files, scope)
}

func compareAndWrite(ctx context.Context, out *tree.Tree, output string, files render.Files, scope func(path string) bool) ([]tree.Change, error) {
	changes, err := out.Compare(files, scope)
	if err != nil {
		return nil, fmt.Errorf("write into %s: nothing was written:\n%w", output, err)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := out.Write(files, changes); err != nil {
		return nil, fmt.Errorf("write into %s: %w", output, err)
	}
	return changes, nil
}
