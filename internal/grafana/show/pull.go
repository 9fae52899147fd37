package show

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/change"
	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/grafana/plan"
	"github.com/ltv-assistant/obsgen/internal/report"
)

// Pull is something that is otherwise in Grafana than in the definitions.
type Pull struct {
	Object object.Object
	Reason string
	// Changes lead from the last apply, or from the definitions, to what is in Grafana.
	From    string
	Changes []change.Change
	// Code is Go to paste, in parts; Imports are the packages that it needs.
	Code    []Part
	Imports []string
	// Untold says why there is no code.
	Untold string
}

// Part is a definition, and what it is of.
type Part struct{ What, Text string }

// Pulled writes what differs, as a diff from the definitions to Grafana and as Go.
func Pulled(out io.Writer, pulled []Pull, color bool) error {
	var text strings.Builder
	if len(pulled) == 0 {
		text.WriteString("nothing was changed in Grafana by hand\n")
	}
	paint := painter{color}
	var imports []string
	for i, p := range pulled {
		if i > 0 {
			text.WriteString("\n")
		}
		text.WriteString(onePull(p, paint))
		imports = append(imports, p.Imports...)
	}
	slices.Sort(imports)
	if imports = slices.Compact(imports); len(imports) > 0 {
		fmt.Fprintf(&text, "\nIt imports:\n  %s\n", strings.Join(imports, "\n  "))
	}
	_, err := io.WriteString(out, text.String())
	return err
}

func onePull(p Pull, paint painter) string {
	var text strings.Builder
	text.WriteString(paint.with("1", Name(p.Object)) + "\n")
	fmt.Fprintf(&text, "  %s\n", report.Printable(p.Reason))
	if len(p.Changes) > 0 {
		fmt.Fprintf(&text, "  from %s (-) to Grafana (+):\n", p.From)
		text.WriteString(report.Describe(changes(plan.Step{Object: p.Object, Changes: p.Changes}), "      ", paint.on))
	}
	for _, part := range p.Code {
		fmt.Fprintf(&text, "\n%s\n\n%s\n", paint.with("2", "// "+report.Printable(part.What)), strings.TrimSpace(part.Text))
	}
	if p.Untold != "" {
		fmt.Fprintf(&text, "\n  no Go for it: %s\n", report.Printable(p.Untold))
	}
	return text.String()
}
