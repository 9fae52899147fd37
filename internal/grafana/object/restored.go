package object

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Restored is an object of a backup. Where Grafana hid a secret, the reference that the
// definitions have at the same place is put; where they have none, Grafana keeps what it
// has. The server's own fields are left out.
func Restored(o, defined Object) (Object, error) {
	if o.Kind != resource.Datasource && o.Kind != resource.ContactPoint {
		return o, nil
	}
	references := map[string]string{}
	if defined.Body != nil {
		var err error
		if references, err = defined.Secrets(); err != nil {
			return o, err
		}
	}
	fields, err := o.Fields()
	if err != nil {
		return o, err
	}
	for _, own := range []string{"id", "orgId", "version", "readOnly", "typeLogoUrl", "typeName", "secureJsonFields", "accessControl", "apiVersion"} {
		delete(fields, own)
	}
	o.Body, err = json.Marshal(putReferences(fields, "", references, o.Kind == resource.Datasource))
	return o, err
}

func putReferences(value any, path string, references map[string]string, dropHidden bool) any {
	switch v := value.(type) {
	case resource.Object:
		kept := make(resource.Object, len(v))
		for key, item := range v {
			at := path + "/" + key
			reference, known := references[at]
			switch {
			case item == Redacted && known:
				kept[key] = resource.Object{secretKey: reference}
			case item == Redacted && dropHidden: // a datasource keeps the secrets that are not sent
			default:
				kept[key] = putReferences(item, at, references, dropHidden)
			}
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = putReferences(item, path+"/"+element(item, i), references, dropHidden)
		}
		return kept
	}
	return value
}
