package resource

// clean drops what says nothing: nulls, and empty objects and lists, at every depth.
// Lists keep their length.
func clean(value any) any {
	switch v := value.(type) {
	case Object:
		kept := Object{}
		for key, item := range v {
			if item = clean(item); !empty(item) {
				kept[key] = item
			}
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = clean(item)
		}
		return kept
	}
	return value
}

func cleanObject(object Object) Object { return clean(object).(Object) }

func empty(value any) bool {
	switch v := value.(type) {
	case nil:
		return true
	case Object:
		return len(v) == 0
	case []any:
		return len(v) == 0
	}
	return false
}

// dropDefaults deletes from an object what is equal to a default, at every depth.
func dropDefaults(object, defaults Object) {
	for key, standard := range defaults {
		have, ok := object[key]
		if !ok {
			continue
		}
		inner, isObject := have.(Object)
		innerDefaults, isDefault := standard.(Object)
		if isObject && isDefault {
			dropDefaults(inner, innerDefaults)
		}
		if empty(have) || Equal(have, standard) {
			delete(object, key)
		}
	}
}

func drop(object Object, keys ...string) {
	for _, key := range keys {
		delete(object, key)
	}
}
