package object

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Redacted is what Grafana shows, and takes to mean the secret that it has.
const Redacted = "[REDACTED]"

// Hidden are the places of secrets that Grafana does not show.
func (o Object) Hidden() (paths []string, err error) {
	_, err = o.fillHidden(func(path string) (any, bool) {
		paths = append(paths, path)
		return nil, false
	})
	slices.Sort(paths)
	return paths, err
}

// HidingOnly leaves out what Grafana hides although it was never sent: old versions hide
// some that are not set.
func (o Object) HidingOnly(sent map[string]string) (Object, error) {
	return o.fillHidden(func(path string) (any, bool) {
		_, known := sent[path]
		return Redacted, known
	})
}

// fillHidden replaces or drops what Grafana hides in the body.
func (o Object) fillHidden(fill func(path string) (value any, keep bool)) (Object, error) {
	if !bytes.Contains(o.Body, []byte(Redacted)) {
		return o, nil
	}
	fields, err := o.Fields()
	if err == nil {
		o.Body, err = json.Marshal(fillHidden(fields, "", fill))
	}
	return o, err
}

func fillHidden(value any, path string, fill func(path string) (value any, keep bool)) any {
	switch v := value.(type) {
	case resource.Object:
		kept := make(resource.Object, len(v))
		for key, item := range v {
			keep := true
			if item == Redacted {
				item, keep = fill(path + "/" + key)
			}
			if keep {
				kept[key] = fillHidden(item, path+"/"+key, fill)
			}
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = fillHidden(item, path+"/"+element(item, i), fill)
		}
		return kept
	}
	return value
}
