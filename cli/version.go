package cli

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"
)

func (a *app) version() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version of obsgen, and of what it builds on",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			info, ok := debug.ReadBuildInfo()
			if !ok {
				return fmt.Errorf("read version: the program was built without module information")
			}
			fmt.Fprintf(a.stdout, "obsgen %s %s\n", moduleVersion(info), info.GoVersion)
			for _, module := range info.Deps {
				switch module.Path {
				case "github.com/grafana/grafana-foundation-sdk/go", "github.com/prometheus/prometheus", "github.com/prometheus/alertmanager":
					fmt.Fprintf(a.stdout, "  %s %s\n", module.Path, module.Version)
				}
			}
			return nil
		},
	}
}

// moduleVersion is obsgen's own, also when another team's module imports it.
func moduleVersion(info *debug.BuildInfo) string {
	const path = "github.com/ltv-assistant/obsgen"
	for _, module := range append(info.Deps, &info.Main) {
		if module.Path == path && module.Version != "" {
			return module.Version
		}
	}
	return "(devel)"
}

func completion() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	return &cobra.Command{
		Use:       "completion SHELL",
		Short:     "Print a completion script for bash, zsh, fish or powershell",
		Example:   "  source <(obsgen completion bash)",
		ValidArgs: shells,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("%s needs the name of one shell: bash, zsh, fish or powershell", cmd.CommandPath())}
			}
			return oneOf("shell", args[0], shells)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			root, out := cmd.Root(), cmd.OutOrStdout()
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, true)
			case "zsh":
				return root.GenZshCompletion(out)
			case "fish":
				return root.GenFishCompletion(out, true)
			}
			return root.GenPowerShellCompletionWithDesc(out)
		},
	}
}
