package cli

import (
	"fmt"
	"io"
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
			printVersion(a.stdout, info)
			return nil
		},
	}
}

func printVersion(out io.Writer, info *debug.BuildInfo) {
	fmt.Fprintf(out, "obsgen %s %s\n", moduleVersion(info), info.GoVersion)
	for _, module := range info.Deps {
		switch module.Path {
		case "github.com/grafana/grafana-foundation-sdk/go", "github.com/prometheus/prometheus", "github.com/prometheus/alertmanager":
			fmt.Fprintf(out, "  %s %s\n", module.Path, module.Version)
		}
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
