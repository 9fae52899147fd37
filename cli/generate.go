package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/render"
)

const defaultOutput = "generated"

func (a *app) generate() *cobra.Command {
	var output string
	var targets []string
	cmd := &cobra.Command{
		Use:   "generate",
		Short: "Write the provisioning files",
		Long: `Generate checks all definitions and writes the provisioning files. Nothing is written if
a check fails. Files that have not changed are left alone, and files that obsgen wrote
before and no longer defines are removed. It never touches a file that is not its own.

Targets:
` + targetHelp(),
		Example: "  obsgen generate\n  obsgen generate -o /etc/observability --target grafana,prometheus",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := errors.Join(checkTargets(cmd, targets), needsOutput(output)); err != nil {
				return err
			}
			return a.runGenerate(cmd.Context(), output, targets)
		},
	}
	cmd.Flags().StringVarP(&output, "output", "o", defaultOutput, "the folder to write to")
	cmd.Flags().StringSliceVar(&targets, "target", nil, "write only these targets, separated by commas")
	completeList(cmd, "target", targetNames())
	return cmd
}

func targetNames() []string {
	var names []string
	for _, target := range render.Targets() {
		names = append(names, target.Name)
	}
	return names
}

func targetHelp() string {
	var out strings.Builder
	for _, target := range render.Targets() {
		fmt.Fprintf(&out, "  %-14s%s\n", target.Name, target.Reader)
	}
	return strings.TrimRight(out.String(), "\n")
}

// checkTargets refuses an empty list too: --target "$UNSET" does not mean every target.
func checkTargets(cmd *cobra.Command, names []string) error {
	if len(names) == 0 && cmd.Flags().Changed("target") {
		names = []string{""}
	}
	for _, name := range names {
		if err := oneOf("target", name, targetNames()); err != nil {
			return err
		}
	}
	return nil
}

// only keeps the files of some targets; without any it keeps all.
func only(files render.Files, targets []string) render.Files {
	included := inTargets(targets)
	kept := render.Files{}
	for path, content := range files {
		if included(path) {
			kept[path] = content
		}
	}
	return kept
}

// inTargets reports whether a path belongs to one of the targets: each has a folder of
// its own name.
func inTargets(targets []string) func(path string) bool {
	return func(path string) bool {
		for _, target := range targets {
			if strings.HasPrefix(path, target+"/") {
				return true
			}
		}
		return len(targets) == 0
	}
}
