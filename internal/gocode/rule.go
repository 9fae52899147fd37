package gocode

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/ltv-assistant/obsgen"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Rule writes an alert rule. The interval is that of its group; zero is not known.
func Rule(body map[string]any, interval time.Duration) (string, error) {
	const what = "the alert rule"
	f, err := newFields(body)
	if err != nil {
		return "", failed(what, err)
	}
	title := f.text("title")
	if f.all["record"] != nil {
		return "", failed(what+" "+quoted(shortened(title)), errors.New("it is a recording rule; write an obsgen.Record, which Prometheus evaluates"))
	}
	r := &rule{literal: newLiteral("obsgen.Rule"), fields: f, composer: newComposer(f)}
	r.circumstances(interval)
	r.name(title)
	r.write()
	return finished(what, title, r.literal, f)
}

// rule is an alert rule while it is written.
type rule struct {
	*literal
	*fields
	composer *composer
}

func (r *rule) write() {
	others := r.severity()
	query := r.query(r.fields.text("condition"))
	r.duration("For", "for")
	r.duration("KeepFiringFor", "keep_firing_for")
	for _, name := range resource.Keys(others) {
		others[name] = r.forPrometheus("the label "+name, others[name])
	}
	r.set("Labels", labels(others))
	r.annotations()
	r.untested(query)
	r.states(query)
	r.ignore("id", "uid", "orgID", "orgId", "folderUID", "ruleGroup", "updated", "provenance", "version", "guid")
	r.noteLeft(r.fields, r.all)
}

// severity is a field of its own; it returns the other labels.
func (r *rule) severity() map[string]string {
	all := resource.Strings(resource.Object{"labels": r.object("labels")}, "labels")
	switch severity := obsgen.Severity(all["severity"]); severity {
	case obsgen.Critical, obsgen.Warning, obsgen.Info:
		name := string(severity)
		r.set("Severity", "obsgen."+strings.ToUpper(name[:1])+name[1:])
	case "":
		r.note("TODO: Severity is missing: obsgen.Critical, obsgen.Warning or obsgen.Info. It has no label severity in Grafana.")
	default:
		r.note(fmt.Sprintf("TODO: Severity is %q in Grafana; choose obsgen.Critical, obsgen.Warning or obsgen.Info.", string(severity)))
	}
	delete(all, "severity")
	return all
}

func (r *rule) duration(field, key string) {
	r.ignore(key)
	d, err := parseDuration(r.all[key])
	if err != nil {
		*r.errs = append(*r.errs, fmt.Errorf("its %s: %w", key, err))
	}
	r.set(field, duration(d))
}

// untested says what obsgen will ask for next.
func (r *rule) untested(query obsgen.Query) {
	if query.Language == obsgen.LogQL {
		r.set("Untested", text("promtool cannot run LogQL"))
		return
	}
	r.note("TODO: Cases show when it fires and when it stays silent.")
}
