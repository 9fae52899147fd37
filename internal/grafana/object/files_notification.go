package object

import (
	"cmp"
	"errors"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

func (r *reader) contactPoints(doc resource.Object) error {
	for _, from := range resource.Objects(doc, "contactPoints") {
		if r.receivers == nil {
			r.receivers = map[string][]any{}
		}
		name := literal(resource.Text(from, "name"))
		for _, receiver := range resource.Objects(from, "receivers") {
			r.receivers[name] = append(r.receivers[name], referenced(receiver))
		}
	}
	return nil
}

// mergeContactPoints makes one contact point of all that has a name, as Grafana does.
func (r *reader) mergeContactPoints() {
	for _, name := range resource.Keys(r.receivers) {
		o, err := ContactPoint(name, r.receivers[name])
		if err == nil { // maps and texts always encode
			r.objects = append(r.objects, o)
		}
	}
}

// ContactPoint is the contact point of a name with its integrations, in one order.
func ContactPoint(name string, receivers []any) (Object, error) {
	slices.SortStableFunc(receivers, func(a, b any) int {
		return cmp.Compare(resource.Text(a, "uid"), resource.Text(b, "uid"))
	})
	return New(resource.ContactPoint, name, name, "", resource.Object{"name": name, "receivers": receivers})
}

// PolicyUID is the uid of the notification policy tree: there is one.
const PolicyUID = "grafana"

func (r *reader) policies(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "policies") {
		body := literals(from).(resource.Object)
		delete(body, "orgId")
		errs = append(errs, r.add(resource.NotificationPolicy, PolicyUID, "notification policies", "", body))
	}
	return errors.Join(errs...)
}

func (r *reader) templates(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "templates") {
		name := resource.Text(from, "name")
		body := resource.Object{"name": name, "template": resource.Text(from, "template")}
		errs = append(errs, r.add(resource.NotificationTemplate, name, name, "", body))
	}
	return errors.Join(errs...)
}

func (r *reader) muteTimings(doc resource.Object) error {
	var errs []error
	for _, from := range resource.Objects(doc, "muteTimes") {
		name := resource.Text(from, "name")
		body := resource.Object{"name": name, "time_intervals": from["time_intervals"]}
		errs = append(errs, r.add(resource.MuteTiming, name, name, "", body))
	}
	return errors.Join(errs...)
}
