package cli

import (
	"context"
	"errors"
	"os"
	"runtime/debug"
	"time"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/findings"
	"github.com/ltv-assistant/obsgen/internal/gitref"
	"github.com/ltv-assistant/obsgen/internal/grafana"
	"github.com/ltv-assistant/obsgen/internal/grafana/api"
	"github.com/ltv-assistant/obsgen/internal/grafana/config"
	"github.com/ltv-assistant/obsgen/internal/grafana/ledger"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
)

// connectFlags are the flags of every command that talks to Grafana.
func connectFlags(cmd *cobra.Command, f *config.Flags) {
	flags := cmd.Flags()
	flags.StringVar(&f.URL, "url", "", "the root of Grafana (GRAFANA_URL)")
	flags.StringVar(&f.Context, "context", "", "a Grafana of the file of contexts")
	flags.StringVar(&f.File, "config", "", "the file of contexts (OBSGEN_CONFIG); default "+config.Name+", else obsgen/config.yaml of the user's configuration")
	flags.Int64Var(&f.OrgID, "org-id", 0, "the organization (GRAFANA_ORG_ID); a token belongs to one already")
	flags.StringArrayVar(&f.Headers, "header", nil, "a header for a proxy in between, 'Name: value'; may be repeated")
	flags.IntVar(&f.MaxConcurrent, "max-concurrent", 10, "requests under way at once, at most")
	flags.Float64Var(&f.MaxRate, "max-rate", 0, "requests in a second, at most; 0 is no limit")
	flags.DurationVar(&f.Timeout, "timeout", 30*time.Second, "how long a request may take")
}

// onlyKnown refuses a selection that selects nothing.
func onlyKnown(patterns []string) error {
	if err := plan.CheckOnly(patterns); err != nil {
		return usageError{err}
	}
	return nil
}

// open compiles the bundle and finds the Grafana.
func (a *app) open(ctx context.Context, f config.Flags) (*grafana.Session, error) {
	debug.SetMemoryLimit(a.memory())
	bundle, err := a.grafanaBundle()
	if err != nil {
		return nil, err
	}
	settings, err := config.Resolve(ctx, f, os.Getenv)
	if err != nil {
		return nil, usageError{err}
	}
	client, err := api.New(settings.Connection)
	if err != nil {
		return nil, usageError{err}
	}
	session, err := grafana.Open(ctx, client, bundle)
	if err == nil {
		session.From = commit(ctx)
	}
	return session, err
}

// commit is the one that the program runs in; nil outside of a git repository.
func commit(ctx context.Context) *ledger.Commit {
	hash, at, err := gitref.Commit(ctx, ".")
	if err != nil {
		return nil
	}
	return &ledger.Commit{Hash: hash, At: at}
}

// memory is what the collector may let grow before it works harder: these commands keep what
// is wanted and what is there, and often run in small containers. A panel takes about 7 kB.
func (a *app) memory() int64 {
	const least, perPanel = 220 << 20, 11 << 10
	panels := int64(0)
	for _, d := range a.bundle.Dashboards {
		for _, row := range d.Rows {
			panels += int64(len(row.Panels))
		}
	}
	return max(least, panels*perPanel)
}

// grafanaBundle is what the definitions give for Grafana. What a check refuses is not
// applied.
func (a *app) grafanaBundle() (grafana.Bundle, error) {
	c := a.compileOnce()
	findings.Text(a.stderr, c.findings)
	if failed(c.findings) {
		return grafana.Bundle{}, errors.New("nothing was asked of Grafana: the definitions have mistakes")
	}
	return grafana.NewBundle(c.model.Bundle, c.files)
}

// grafanaFailure gives a failure its exit code.
func grafanaFailure(err error) error {
	var answered *api.Error
	switch {
	case errors.Is(err, api.ErrUnsupported):
		return codedError{err, exitUnsupported}
	case errors.As(err, &answered) && answered.Refused():
		return codedError{err, exitRefused}
	}
	return err
}
