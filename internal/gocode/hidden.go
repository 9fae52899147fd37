package gocode

import (
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// withoutSecrets copies a value without what is hidden in its masked form, and says where
// something is missing.
func withoutSecrets(v, masked any, at string) (shown any, hidden []string) {
	switch v := v.(type) {
	case resource.Object:
		kept := resource.Object{}
		for _, key := range resource.Keys(v) {
			inner := resource.Get(masked, key)
			if _, secret := inner.(resource.Secret); secret && key != "key" { // the name of a tag
				hidden = append(hidden, at+"."+key)
				continue
			}
			item, below := withoutSecrets(v[key], inner, at+"."+key)
			kept[key], hidden = item, append(hidden, below...)
		}
		return kept, hidden
	case []any:
		return withoutSecretItems(v, masked, at)
	}
	return v, nil
}

func withoutSecretItems(all []any, masked any, at string) (shown any, hidden []string) {
	list, _ := masked.([]any)
	kept := []any{}
	for i, item := range all {
		var inner any
		if i < len(list) {
			inner = list[i]
		}
		at := fmt.Sprintf("%s[%d]", at, i)
		if _, secret := inner.(resource.Secret); secret {
			hidden = append(hidden, at)
			continue
		}
		item, below := withoutSecrets(item, inner, at)
		kept, hidden = append(kept, item), append(hidden, below...)
	}
	return kept, hidden
}
