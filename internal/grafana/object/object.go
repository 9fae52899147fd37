// Package object has what a bundle is in Grafana, in the form of Grafana's API: what plan
// compares and apply sends.
package object

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Object is one thing that Grafana keeps.
type Object struct {
	Kind resource.Kind `json:"kind"`
	// UID is its identity among those of its kind: a uid where there is one, the name of a
	// contact point, template or mute timing, "folder/group" of a rule group.
	UID   string `json:"uid"`
	Title string `json:"title,omitempty"`
	// Folder is the uid of the folder it is in.
	Folder string `json:"folder,omitempty"`
	// Body is what the API takes. References to secrets stand in it, never secrets: see Resolve.
	Body json.RawMessage `json:"body"`
}

// Key is an object's identity in a bundle.
type Key struct {
	Kind resource.Kind
	UID  string
}

// Key is the object's identity.
func (o Object) Key() Key { return Key{o.Kind, o.UID} }

func (k Key) String() string { return string(k.Kind) + "/" + k.UID }

// MarshalText lets a Key be the key of a JSON object.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what String writes.
func (k *Key) UnmarshalText(text []byte) error {
	kind, uid, ok := strings.Cut(string(text), "/")
	if !ok {
		return fmt.Errorf("%q is not a kind and a uid", text)
	}
	*k = Key{resource.Kind(kind), uid}
	return nil
}

// Kinds lists what Grafana keeps, each before what needs it.
func Kinds() []resource.Kind {
	return []resource.Kind{
		resource.Folder, resource.Datasource, resource.NotificationTemplate, resource.MuteTiming, resource.ContactPoint,
		resource.NotificationPolicy, resource.RuleGroup, resource.Dashboard,
	}
}

// Sort brings objects into the order of Kinds, then of uids.
func Sort(objects []Object) {
	slices.SortFunc(objects, func(a, b Object) int { return Compare(a.Key(), b.Key()) })
}

// Compare orders by Kinds, then by uid.
func Compare(a, b Key) int {
	rank := func(k Key) int { return slices.Index(Kinds(), k.Kind) }
	return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.UID, b.UID))
}

// Fields decodes the body.
func (o Object) Fields() (resource.Object, error) {
	var fields resource.Object
	if err := json.Unmarshal(o.Body, &fields); err != nil {
		return nil, fmt.Errorf("read the body of %s: %w", o.Key(), err)
	}
	return fields, nil
}

// New encodes a body.
func New(kind resource.Kind, uid, title, folder string, body any) (Object, error) {
	encoded, err := json.Marshal(body)
	if err != nil {
		return Object{}, fmt.Errorf("write the body of %s/%s: %w", kind, uid, err)
	}
	return Object{Kind: kind, UID: uid, Title: title, Folder: folder, Body: encoded}, nil
}
