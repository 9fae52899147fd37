// Package cli is obsgen's command line. Another team's main is:
//
//	func main() { os.Exit(cli.Main(obsgen.Bundle{…})) }
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen"
)

// Exit codes.
const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitRefused     = 3
	exitPartly      = 4
	exitCancelled   = 5
	exitUnsupported = 6
	exitDifferent   = 10 // only with --exit-code
)

// Main runs the command line in os.Args for a bundle and returns the exit code:
// 0 fine, 1 failed or findings, 2 usage, 3 credentials, 4 applied in part, 5 cancelled,
// 6 unsupported Grafana, 10 differences.
func Main(bundle obsgen.Bundle) int {
	ctx, stop := untilSignal()
	defer stop()
	debug.SetGCPercent(150) // a run lasts seconds: a little memory saves much collecting
	return run(ctx, bundle, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
}

// untilSignal is cancelled by Ctrl-C, and by what ends a container or a CI job. A second
// signal ends the program at once: a stage may take long.
func untilSignal() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}

// app is what every command works with.
type app struct {
	bundle obsgen.Bundle
	stdin  io.Reader
	stdout io.Writer
	// stderr shows what cannot be seen; terminal is the same as it is, for what is made to
	// be shown there.
	stderr, terminal io.Writer
}

// failure ends the command with a code. What is to be said has been said already.
type failure struct{ code int }

func (f failure) Error() string { return fmt.Sprintf("exit code %d", f.code) }

// codedError ends the command with a code of its own.
type codedError struct {
	error
	code int
}

func (c codedError) Unwrap() error { return c.error }

// usageError is a mistake in the command line.
type usageError struct{ error }

func run(ctx context.Context, bundle obsgen.Bundle, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	a := &app{bundle: bundle, stdin: stdin, stdout: stdout, stderr: &printable{out: stderr}, terminal: stderr}
	root := a.root()
	root.SetArgs(args)
	root.SetOut(stdout)
	root.SetErr(a.stderr)
	err := root.ExecuteContext(ctx)
	var f failure
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &f):
		return f.code
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.stderr, "obsgen: cancelled")
		return exitCancelled
	}
	fmt.Fprintf(a.stderr, "obsgen: %v\n", err)
	var coded codedError
	if errors.As(err, &coded) {
		return coded.code
	}
	if isUsage(err) {
		return exitUsage
	}
	return exitFailed
}

func isUsage(err error) bool {
	var usage usageError
	return errors.As(err, &usage)
}

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:   "obsgen",
		Short: fmt.Sprintf("Compile %s's dashboards, alerts and SLOs into provisioning files", a.bundle.Title),
		Long: fmt.Sprintf(`obsgen compiles the definitions of %s into provisioning files for Grafana,
Prometheus, Loki and Alertmanager, and proves before that they work.`, a.bundle.Title),
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          unknownCommand,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(a.generate(), a.check(), a.test(), a.preview(), a.diff(), a.plan(), a.apply(), a.drift(), a.prune(), a.pull(), a.config(), a.catalog(), a.explain(), a.version(), completion())
	root.CompletionOptions.DisableDefaultCmd = true
	root.SetHelpCommand(help())
	return root
}
