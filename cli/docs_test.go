package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/ltv-assistant/obsgen"
)

// TestDocs keeps docs/checks.md and docs/commands.md equal to the code; make docs rewrites them.
func TestDocs(t *testing.T) {
	for path, want := range map[string]string{
		"../docs/checks.md":   checksPage(),
		"../docs/commands.md": commandsPage(),
	} {
		if *update {
			if err := os.WriteFile(path, []byte(want), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		have, err := os.ReadFile(path)
		if err != nil {
			t.Fatalf("%v; run make docs", err)
		}
		if diff := cmp.Diff(want, string(have)); diff != "" {
			t.Errorf("%s is not what the code says; run make docs (-code +file):\n%s", path, diff)
		}
	}
}

const generatedFromCode = "<!-- Generated from the code; run make docs. -->\n\n"

func checksPage() string {
	var out strings.Builder
	out.WriteString(generatedFromCode + "# Checks\n\n`obsgen check` runs all of them but those of `trial`, which `obsgen test` runs; `obsgen explain CHECK` prints one.\n\n| Check | Finds |\n| --- | --- |\n")
	for _, check := range checks() {
		fmt.Fprintf(&out, "| [%s](#%s) | %s |\n", check.ID, strings.ReplaceAll(check.ID, "/", ""), check.Title)
	}
	for _, check := range checks() {
		fmt.Fprintf(&out, "\n## %s\n\nFinds %s (%s).\n\n**Why:** %s\n\n**Fix:** %s\n\n```\n%s    // bad\n%s    // good\n```\n",
			check.ID, check.Title, check.Severity, check.Why, check.Fix, check.Bad, check.Good)
	}
	return out.String()
}

func commandsPage() string {
	root := (&app{bundle: obsgen.Bundle{Title: "a bundle"}}).root()
	var out strings.Builder
	out.WriteString(generatedFromCode + `# Commands

Results go to standard output, everything else to standard error. Exit codes: 0 fine, 1 failed or findings, 2 usage, 3 credentials,
4 applied in part, 5 cancelled, 6 a Grafana that is too old, 10 differences (only with --exit-code).
`)
	for _, cmd := range root.Commands() {
		if cmd.IsAvailableCommand() {
			writeCommand(&out, cmd)
		}
	}
	return out.String()
}

func writeCommand(out *strings.Builder, cmd *cobra.Command) {
	text := cmd.Long
	if text == "" {
		text = cmd.Short + "."
	}
	fmt.Fprintf(out, "\n## obsgen %s\n\n```\n%s\n```\n", cmd.Use, text)
	rows := ""
	cmd.LocalFlags().VisitAll(func(flag *pflag.Flag) {
		if flag.Name != "help" {
			rows += fmt.Sprintf("| %s | %s | %s |\n", flagName(flag), flag.Usage, flagDefault(flag))
		}
	})
	if rows != "" {
		out.WriteString("\n| Flag | Meaning | Default |\n| --- | --- | --- |\n" + rows)
	}
	if cmd.Example != "" {
		fmt.Fprintf(out, "\n```sh\n%s\n```\n", strings.ReplaceAll(strings.TrimSpace(cmd.Example), "\n  ", "\n"))
	}
}

func flagName(flag *pflag.Flag) string {
	if flag.Shorthand != "" {
		return "`-" + flag.Shorthand + "`, `--" + flag.Name + "`"
	}
	return "`--" + flag.Name + "`"
}

func flagDefault(flag *pflag.Flag) string {
	if flag.DefValue == "" || flag.DefValue == "[]" {
		return ""
	}
	return "`" + flag.DefValue + "`"
}
