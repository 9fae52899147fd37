package cli

import (
	"fmt"
	"sync"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/build"
	"github.com/ltv-assistant/obsgen/internal/render"
	"github.com/ltv-assistant/obsgen/internal/source"
	"github.com/ltv-assistant/obsgen/internal/validate"
)

// compiled is what generate and check work on.
type compiled struct {
	model    *build.Model
	files    render.Files
	findings []validate.Finding
}

// compile builds, renders and validates the bundle.
func (a *app) compile() compiled {
	a.warnOutdated()
	return a.compiled(a.bundle)
}

// compileOnce lets go of the definitions, for commands that hold much else.
func (a *app) compileOnce() compiled {
	a.warnOutdated()
	bundle := a.bundle
	a.bundle = obsgen.Bundle{Name: bundle.Name, Title: bundle.Title}
	return a.compiled(bundle)
}

// compiled is without a warning about the program itself. A definition that cannot be
// rendered is a finding unless a check has already said what is wrong with it.
func (a *app) compiled(bundle obsgen.Bundle) compiled {
	if len(bundle.Catalog.Metrics) == 0 {
		fmt.Fprintln(a.stderr, "obsgen: no catalogue: metrics, labels and log fields were not checked")
	}
	model := build.Build(bundle)
	files, err := render.All(model, render.Targets())
	findings := validate.Run(model, files)
	known := map[string]bool{}
	for _, finding := range findings {
		known[finding.Definition] = true
	}
	for _, e := range render.Errors(err) {
		if !known[e.Definition] {
			findings = append(findings, validate.Finding{
				Check: rendersID, Severity: validate.Error, Definition: e.Definition, Message: e.Err.Error(),
			})
		}
	}
	return compiled{model, files, locate(findings)}
}

func failed(findings []validate.Finding) bool {
	for _, finding := range findings {
		if finding.Severity == validate.Error {
			return true
		}
	}
	return false
}

// locate adds file and line, as far as the Go sources are at hand.
func locate(findings []validate.Finding) []validate.Finding {
	place := places()
	for i := range findings {
		findings[i].File, findings[i].Line = place(findings[i].Definition)
	}
	return findings
}

// places finds definitions in the sources, which are read when the first is asked for.
func places() func(definition string) (file string, line int) {
	scan := sync.OnceValue(func() *source.Index { return source.Scan(".") })
	return func(definition string) (string, int) {
		place := scan().Definition(definition)
		return place.File, place.Line
	}
}
