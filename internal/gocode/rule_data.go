package gocode

import (
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// step is one query or expression of a rule.
type step struct {
	refID      string
	datasource string
	// kind is that of an expression: threshold, math, reduce, …; empty for a query.
	kind  string
	query obsgen.Query
	// span is what a range query asks for, such as 10m; empty for an instant query.
	span  string
	model *fields
	all   resource.Object
}

// steps reads the data of a rule by refId.
func steps(f *fields) map[string]step {
	all := map[string]step{}
	for _, item := range f.each("data") {
		s := newStep(item)
		if _, taken := all[s.refID]; taken {
			*f.errs = append(*f.errs, fmt.Errorf("two of its queries are called %.20q; rename one in Grafana", s.refID))
		}
		all[s.refID] = s
	}
	return all
}

func newStep(item *fields) step {
	model := item.under("model")
	s := step{refID: item.text("refId"), datasource: item.text("datasourceUid"), model: model, all: item.all}
	kind := resource.Text(model.all, "datasource", "type")
	if s.datasource == "__expr__" || s.datasource == "-100" || kind == "__expr__" {
		s.kind = model.text("type")
		return s
	}
	s.query = obsgen.Query{Language: language(kind, model.text("expr")), Expr: model.text("expr")}
	instant, ranged := model.flag("instant"), model.flag("range")
	instant = instant && !ranged || model.text("queryType") == "instant"
	if from := resource.Number(item.all, "relativeTimeRange", "from"); !instant {
		s.span = fmt.Sprintf("%gm", from/60)
	}
	return s
}

// language is that of a datasource's type, or else the one that the query can be read in.
func language(kind, expr string) obsgen.Language {
	switch {
	case strings.Contains(kind, "prometheus"):
		return obsgen.PromQL
	case kind == "loki":
		return obsgen.LogQL
	case kind == "" && expr != "":
		return obsgen.Language(resource.LanguageOf(expr))
	}
	return ""
}

// datasources are the uids of those that are asked.
func (c *composer) datasources() []string {
	var all []string
	for _, refID := range resource.Keys(c.steps) {
		if s := c.steps[refID]; s.kind == "" && s.datasource != "" && s.datasource != "__expr__" && !slices.Contains(all, s.datasource) {
			all = append(all, s.datasource)
		}
	}
	return all
}
