package gocode

import (
	"errors"
	"fmt"
	"slices"
)

// folderLabel is the label that Grafana gives every alert. A bundle's branch of the tree
// matches by it, and every grouping begins with it; neither stands in definitions.
const folderLabel = "grafana_folder"

// Route writes a notification policy tree, or a bundle's branch of it.
func Route(body map[string]any) (string, error) {
	const what = "the notification policy tree"
	f, err := newFields(body)
	if err != nil {
		return "", failed(what, err)
	}
	l := route(f, true)
	contact := f.text("receiver")
	if contact == "" && f.err() == nil {
		return "", failed(what, errors.New("its root names no receiver; give the tree, or a bundle's branch of it"))
	}
	return finished(what, contact, l, f)
}

func route(f *fields, root bool) *literal {
	l := newLiteral("obsgen.Route")
	l.set("Contact", text(f.text("receiver")))
	if matchers := l.matchers(f, root); len(matchers) > 0 {
		l.set("Match", "[]obsgen.Matcher"+braced(matchers))
	}
	l.groupBy(f)
	for _, wait := range []struct{ field, key string }{
		{"GroupWait", "group_wait"}, {"GroupInterval", "group_interval"}, {"RepeatInterval", "repeat_interval"},
	} {
		l.wait(f, wait.field, wait.key)
	}
	l.set("Mute", texts(f.texts("mute_time_intervals")))
	if f.flag("continue") {
		l.set("Continue", "true")
	}
	children := newLiteral("[]obsgen.Route")
	for _, child := range f.each("routes") {
		children.add(route(child, false).element())
	}
	l.set("Routes", children.optional())
	f.ignore("provenance", "orgId")
	l.noteLeft(f, f.all)
	return l
}

// groupBy leaves out the folder, which obsgen adds.
func (l *literal) groupBy(f *fields) {
	all := f.texts("group_by")
	kept := slices.DeleteFunc(slices.Clone(all), func(label string) bool { return label == folderLabel })
	l.set("GroupBy", texts(kept))
	switch listed, isList := f.all["group_by"].([]any); {
	case isList && len(listed) == 0:
		l.note("TODO: in Grafana it groups by nothing; a definition without GroupBy inherits the grouping of its parent.")
	case slices.Contains(kept, "..."):
		l.note(`TODO: "..." sends every alert by itself in Grafana; obsgen adds ` + folderLabel + " to it.")
	case len(kept) > 0 && !slices.Contains(all, folderLabel):
		l.note("obsgen groups by " + folderLabel + " too; here Grafana does not.")
	case len(kept) == 0 && len(all) > 0:
		l.note("TODO: in Grafana it groups by " + folderLabel + " alone; a definition without GroupBy inherits the grouping of its parent.")
	}
}

func (l *literal) wait(f *fields, field, key string) {
	f.ignore(key)
	d, err := parseDuration(f.all[key])
	if err != nil {
		*f.errs = append(*f.errs, fmt.Errorf("its %s%s: %w", f.at, key, err))
		return
	}
	l.set(field, duration(d))
	if d == 0 && !saysNothing(f.all[key]) {
		l.note("TODO: " + key + " is zero in Grafana; in a definition zero inherits it.")
	}
}
