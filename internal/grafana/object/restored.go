package object

import (
	"encoding/json"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Restored is an object of a backup. Where Grafana hid a secret, the reference that the
// definitions have at the same place is put; where they have none, it stays hidden: see
// Hidden. The server's own fields are left out.
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
	o.Body, err = json.Marshal(fillHidden(fields, "", func(path string) (any, bool) {
		if reference, known := references[path]; known {
			return resource.Object{secretKey: reference}, true
		}
		return Redacted, true
	}))
	return o, err
}
