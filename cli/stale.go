package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/tree"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// staleFiles reports every generated file that is not what the definitions give.
func staleFiles(c compiled, output string) ([]validate.Finding, error) {
	out, err := tree.Open(output, inTargets(targetNames()))
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(output); errors.Is(err, fs.ErrNotExist) {
		return noFiles(output), nil
	}
	changes, err := out.Compare(c.files, inTargets(nil))
	if err != nil {
		return nil, fmt.Errorf("compare with %s:\n%w", output, err)
	}
	var findings []validate.Finding
	for _, change := range changes {
		findings = append(findings, staleFile(output, change))
	}
	return findings, nil
}

func staleFile(output string, change tree.Change) validate.Finding {
	what := map[tree.Kind]string{
		tree.Added:   "is missing",
		tree.Changed: "is not what the definitions give",
		tree.Removed: "is no longer defined",
	}
	path := output + "/" + change.Path
	return validate.Finding{
		Check: freshID, Severity: validate.Error, Definition: path, File: path,
		Message: what[change.Kind] + "; run generate and commit the result",
	}
}

// noFiles is one finding instead of one for every file: most often check was run in the
// wrong folder.
func noFiles(output string) []validate.Finding {
	return []validate.Finding{{
		Check: freshID, Severity: validate.Error, Definition: output,
		Message: fmt.Sprintf("there is no %s/ here; run from the repository's root or set -o, or run generate", strings.TrimRight(output, "/")),
	}}
}
