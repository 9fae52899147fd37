package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/gitref"
)

// isRef reports whether the base is a git ref. A path with a ./ before it is none; of a
// name that stands for both, the ref is taken.
func (a *app) isRef(ctx context.Context, o diffOptions) bool {
	slashed := filepath.ToSlash(o.base)
	switch {
	case slices.Contains([]string{".", ".."}, slashed), strings.HasPrefix(slashed, "./"), strings.HasPrefix(slashed, "../"), strings.HasSuffix(slashed, "/"), filepath.IsAbs(o.base):
		return false
	case !isFolder(o.base):
		return true
	case !gitref.Known(ctx, o.base, o.output):
		return false
	}
	fmt.Fprintf(a.stderr, "obsgen: %s is a git ref and a folder: the ref is compared; the folder is ./%s\n", o.base, o.base)
	return true
}

// refFiles are none if the ref has no such folder, but there is one now.
func (a *app) refFiles(ctx context.Context, o diffOptions) (map[string][]byte, error) {
	files, err := gitref.Read(ctx, o.base, o.output)
	switch {
	case errors.Is(err, gitref.ErrNoFolder):
		return nil, a.everythingIsNew(ctx, o)
	case err != nil:
		return nil, refError(o, err)
	}
	return withPrintableNames(files), nil
}

func (a *app) everythingIsNew(ctx context.Context, o diffOptions) error {
	elsewhere, err := gitref.Elsewhere(ctx, o.base, o.output)
	if err != nil {
		return err
	}
	there := ""
	if len(elsewhere) > 0 {
		there = fmt.Sprintf(", but has %s", listed(elsewhere))
	}
	if !isFolder(o.output) {
		return usageError{fmt.Errorf("%s has no folder %s%s, and there is none here; run from the folder of the module, set -o, or run generate", o.base, o.output, there)}
	}
	fmt.Fprintf(a.stderr, "obsgen: %s has no folder %s%s: everything is new\n", o.base, o.output, there)
	return nil
}

func refError(o diffOptions, err error) error {
	var unknown *gitref.UnknownRefError
	if !errors.As(err, &unknown) {
		return err
	}
	if info, errStat := os.Stat(o.base); errStat == nil && !info.IsDir() {
		return usageError{fmt.Errorf("--base takes a git ref or a folder, and %s is a file; compare files with: obsgen diff BEFORE AFTER", o.base)}
	}
	return usageError{err}
}
