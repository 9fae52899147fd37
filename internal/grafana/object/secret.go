package object

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Resolve fills secrets in from the environment. It names the variables that are not set,
// and hands every value that must not be shown to hide.
func (o Object) Resolve(env Environment, hide func(value string)) (json.RawMessage, []string, error) {
	fields, err := o.Fields()
	if err != nil {
		return nil, nil, err
	}
	var missing []string
	resolved := replaceSecrets(fields, "", func(_, reference string) any {
		value, unset := env.expand(reference)
		missing = append(missing, unset...)
		hide(value)
		for _, name := range variable.FindAllStringSubmatch(reference, -1) {
			secret, _ := env(trimBraces(name[1]))
			hide(secret)
		}
		return value
	})
	slices.Sort(missing)
	body, err := json.Marshal(resolved)
	return body, slices.Compact(missing), err
}

// Secrets are the references to secrets by their place in the body.
func (o Object) Secrets() (map[string]string, error) {
	fields, err := o.Fields()
	if err != nil {
		return nil, err
	}
	all := map[string]string{}
	replaceSecrets(fields, "", func(path, reference string) any {
		all[path] = reference
		return nil
	})
	return all, nil
}

// replaceSecrets copies a value with the places of secrets filled in. A path names objects
// of a list by their uid, so that it stays when the list is sorted anew.
func replaceSecrets(value any, path string, fill func(path, reference string) any) any {
	switch v := value.(type) {
	case resource.Object:
		if reference, ok := v[secretKey].(string); ok && len(v) == 1 {
			return fill(path, reference)
		}
		kept := make(resource.Object, len(v))
		for key, item := range v {
			kept[key] = replaceSecrets(item, path+"/"+key, fill)
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = replaceSecrets(item, path+"/"+element(item, i), fill)
		}
		return kept
	}
	return value
}

func element(item any, i int) string {
	if uid := resource.Text(item, "uid"); uid != "" {
		return uid
	}
	return fmt.Sprint(i)
}

func trimBraces(name string) string {
	if len(name) > 2 && name[0] == '{' {
		return name[1 : len(name)-1]
	}
	return name
}
