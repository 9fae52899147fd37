package cli

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/ltv-assistant/obsgen/internal/grafana/config"
	"github.com/ltv-assistant/obsgen/internal/report"
)

func (a *app) config() *cobra.Command {
	var f config.Flags
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show which Grafana would be talked to, as whom, and why",
		Long: `Config shows the settings of plan, apply, drift and pull, and where each comes from: flags
first, then a context named with --context, then the environment, then the current context
of the file of contexts. Secrets are not shown. The file holds none: it names environment
variables, or commands that print them.

  current-context: staging
  contexts:
    staging:
      url: https://grafana.staging.example.com
      token-env: STAGING_GRAFANA_TOKEN
    production:
      url: https://grafana.example.com
      token-command: [op, read, "op://infra/grafana/token"]
      tls-ca-file: /etc/ssl/company.pem
      headers: {X-Scope-OrgID: infra}

Other keys: user, password-env, password-command, org-id, tls-cert-file, tls-key-file,
insecure-skip-verify.`,
		Example: "  obsgen config\n  obsgen config --context production",
		Args:    noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			resolved, err := config.Resolve(cmd.Context(), f, os.Getenv)
			if err != nil {
				return usageError{err}
			}
			a.showSettings(resolved)
			return nil
		},
	}
	connectFlags(cmd, &f)
	return cmd
}

func (a *app) showSettings(resolved config.Resolved) {
	if len(resolved.Settings) == 0 {
		fmt.Fprintln(a.stdout, "nothing is set; set GRAFANA_URL and GRAFANA_TOKEN, or write "+config.Name)
		return
	}
	for _, s := range resolved.Settings {
		value := report.Printable(s.Value)
		if s.Secret {
			value = "(set)"
		}
		fmt.Fprintf(a.stdout, "%-22s %-44s from %s\n", s.Name, value, s.From)
	}
}
