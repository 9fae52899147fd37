package object

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Canonical is an object in the form in which it is compared. Groups of rules are several
// resources. The fields may have secrets in them, of type resource.Secret.
func Canonical(o Object, fields resource.Object) ([]*resource.Resource, error) {
	all, err := resource.OfGrafana(o.Kind, o.UID, o.Folder, fields)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", o.Key(), err)
	}
	for _, r := range all {
		if r.Kind == o.Kind && r.Title == "" {
			r.Title = o.Title
		}
	}
	return all, nil
}

// Equal reports whether two objects mean the same to Grafana and are written the same.
func Equal(a, b []*resource.Resource) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		same := a[i].Kind == b[i].Kind && a[i].UID == b[i].UID && a[i].Title == b[i].Title && a[i].Folder == b[i].Folder
		if !same || !resource.Equal(a[i].Body, b[i].Body) {
			return false
		}
	}
	return true
}

// Hash is short and depends on everything that Equal compares, but for secrets that were
// replaced by marks.
func Hash(canonical []*resource.Resource) string {
	var parts []any
	for _, r := range canonical {
		parts = append(parts, r.Kind, r.UID, r.Title, r.Folder, digested(r.Body))
	}
	encoded, err := json.Marshal(parts)
	if err != nil {
		panic("canonical form: " + err.Error()) // made of maps, texts and numbers
	}
	return digest(encoded)
}

// digested copies a value with what is masked replaced by its digest: as text all of it
// would be the same.
func digested(value any) any {
	switch v := value.(type) {
	case resource.Secret:
		return v.Digest()
	case resource.Object:
		kept := make(resource.Object, len(v))
		for key, item := range v {
			kept[key] = digested(item)
		}
		return kept
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i] = digested(item)
		}
		return kept
	}
	return value
}

// Digest is short and depends on every byte of the body, and on the folder.
func (o Object) Digest() string { return digest(append([]byte(o.Folder+"\x00"), o.Body...)) }

func digest(content []byte) string {
	sum := sha256.Sum256(content)
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}
