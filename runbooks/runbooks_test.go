package runbooks

import (
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/ltv-assistant/obsgen"
)

// constants reads the exported constants of runbooks.go: names and values.
func constants(t *testing.T) map[string]string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "runbooks.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]string{}
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			spec := spec.(*ast.ValueSpec)
			value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			values[spec.Names[0].Name] = value
		}
	}
	return values
}

func TestNames(t *testing.T) {
	values := constants(t)
	for name, value := range values {
		if name != value {
			t.Errorf("constant %s is %q, want its own name", name, value)
		}
	}
	seen := map[string]bool{}
	for _, r := range All() {
		if seen[r.Name] {
			t.Errorf("two runbooks %s", r.Name)
		}
		seen[r.Name] = true
		if _, ok := values[r.Name]; !ok {
			t.Errorf("runbook %q has no constant", r.Name)
		}
	}
	for name := range values {
		if !seen[name] {
			t.Errorf("All has no runbook %s", name)
		}
	}
}

func TestSectionsAreComplete(t *testing.T) {
	for _, r := range All() {
		t.Run(r.Name, func(t *testing.T) {
			for section, text := range map[string]string{"Title": r.Title, "Meaning": r.Meaning, "Impact": r.Impact} {
				if strings.TrimSpace(text) == "" {
					t.Errorf("%s is empty", section)
				}
			}
			for section, items := range map[string]int{
				"Identify": len(r.Identify), "Logs": len(r.Logs), "Traces": len(r.Traces),
				"Causes": len(r.Causes), "Mitigation": len(r.Mitigation), "Escalation": len(r.Escalation),
			} {
				if items == 0 {
					t.Errorf("%s is empty", section)
				}
			}
			for _, c := range r.Causes {
				if c.Cause == "" || c.Check == "" || c.Query.IsZero() || c.Fix == "" {
					t.Errorf("cause %q lacks a check, a query or a fix", c.Cause)
				}
			}
		})
	}
}

// TestLookHasSomethingToLookAt: a step that says "look" shows where.
func TestLookHasSomethingToLookAt(t *testing.T) {
	look := regexp.MustCompile(`(?i)\blook\b`)
	for _, r := range All() {
		for _, step := range steps(r) {
			if step.Text == "" {
				t.Errorf("%s: a step without text", r.Name)
			}
			if look.MatchString(step.Text) && step.Query.IsZero() && step.Panel.IsZero() {
				t.Errorf("%s: %q has neither query nor panel", r.Name, step.Text)
			}
		}
	}
}

// TestQueriesCanBePasted: no Grafana macro or variable is left for Explore to fill in.
func TestQueriesCanBePasted(t *testing.T) {
	for _, r := range All() {
		for _, query := range queries(r) {
			if strings.Contains(query.Expr, "$") {
				t.Errorf("%s: %s has a variable", r.Name, query.Expr)
			}
		}
	}
}

func steps(r obsgen.Runbook) []obsgen.Step {
	var all []obsgen.Step
	for _, section := range [][]obsgen.Step{r.Identify, r.Logs, r.Traces, r.Mitigation} {
		all = append(all, section...)
	}
	return all
}

func queries(r obsgen.Runbook) []obsgen.Query {
	var all []obsgen.Query
	for _, step := range steps(r) {
		all = append(all, step.Query)
	}
	for _, cause := range r.Causes {
		all = append(all, cause.Query)
	}
	return all
}
