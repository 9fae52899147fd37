package object

import (
	"cmp"
	"encoding/json"
	"maps"

	"github.com/ltv-assistant/obsgen/internal/resource"
)

// Comparer makes what is desired and what is live comparable although Grafana never shows
// a secret: it compares fingerprints.
type Comparer struct {
	Environment Environment
	// Fingerprint of a secret at a place of an object.
	Fingerprint func(key Key, path, secret string) string
	// Known are the fingerprints of the secrets that were sent last, by place.
	Known map[string]string
}

// Marked are the fields of both sides with secrets in place, and what became known of them.
type Marked struct {
	Desired, Live resource.Object
	// Fingerprints of the desired secrets by place. A secret that is not set keeps what is known.
	Fingerprints map[string]string
	// Missing are environment variables that are not set: whether they changed is not known.
	Missing []string
}

// unset stands for a secret of which nothing is known, on both sides.
const unset = "not compared"

// Mark reads both sides; each may be nil.
func (c Comparer) Mark(desired, live *Object) (m Marked, err error) {
	m.Fingerprints = map[string]string{}
	marks := map[string]string{}
	if desired != nil {
		if err := c.markDesired(*desired, &m, marks); err != nil {
			return m, err
		}
	}
	if live != nil {
		m.Live, err = c.markLive(*live, marks)
	}
	return m, err
}

func (c Comparer) markDesired(desired Object, m *Marked, marks map[string]string) error {
	fields, err := desired.Fields()
	if err != nil {
		return err
	}
	fields = fillHidden(fields, "", func(path string) (any, bool) { // a backup asks to keep it
		marks[path] = cmp.Or(c.Known[path], unset)
		maps.Copy(m.Fingerprints, only(c.Known, path))
		return resource.NewSecret(marks[path]), true
	}).(resource.Object)
	m.Desired = replaceSecrets(fields, "", func(path, reference string) any {
		value, missing := c.Environment.expand(reference)
		m.Missing = append(m.Missing, missing...)
		switch {
		case len(missing) == 0:
			marks[path] = c.Fingerprint(desired.Key(), path, value)
			m.Fingerprints[path] = marks[path]
		default:
			marks[path] = unset
			maps.Copy(m.Fingerprints, only(c.Known, path))
		}
		return resource.NewSecret(marks[path])
	}).(resource.Object)
	return nil
}

// markLive puts the known fingerprint in the place of each secret that Grafana hides. A
// secret that nobody here knows of is left out: old versions show some that are not set.
func (c Comparer) markLive(live Object, marks map[string]string) (resource.Object, error) {
	var fields resource.Object
	if err := json.Unmarshal(live.Body, &fields); err != nil {
		return nil, err
	}
	marked, _ := c.markValue(live.Key(), fields, "", marks)
	return marked.(resource.Object), nil
}

func (c Comparer) markValue(key Key, value any, path string, marks map[string]string) (marked any, keep bool) {
	switch v := value.(type) {
	case resource.Object:
		kept := make(resource.Object, len(v))
		for name, item := range v {
			if item, keep := c.markValue(key, item, path+"/"+name, marks); keep {
				kept[name] = item
			}
		}
		return kept, true
	case []any:
		kept := make([]any, len(v))
		for i, item := range v {
			kept[i], _ = c.markValue(key, item, path+"/"+element(item, i), marks)
		}
		return kept, true
	case string:
		return c.markText(key, v, path, marks)
	}
	return value, true
}

func (c Comparer) markText(key Key, text, path string, marks map[string]string) (marked any, keep bool) {
	mark, desired := marks[path]
	known, sent := c.Known[path]
	switch {
	case desired && mark == unset:
		return resource.NewSecret(unset), true
	case desired && text != Redacted:
		return resource.NewSecret(c.Fingerprint(key, path, text)), true
	case text == Redacted && sent:
		return resource.NewSecret(known), true
	case text == Redacted && desired:
		return resource.NewSecret("of another's"), true
	case text == Redacted:
		return nil, false
	}
	return text, true
}

func only(all map[string]string, key string) map[string]string {
	if value, ok := all[key]; ok {
		return map[string]string{key: value}
	}
	return nil
}
