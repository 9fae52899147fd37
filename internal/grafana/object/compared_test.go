package object_test

import (
	"encoding/json"
	"testing"

	"github.com/ltv-assistant/obsgen/internal/grafana/object"
	"github.com/ltv-assistant/obsgen/internal/resource"
)

const place = "/receivers/shop-slack/settings/url"

// sides compares what is wanted with what is live, and says whether they are equal.
func sides(t *testing.T, secret string, known map[string]string, live string) (equal bool, marked object.Marked) {
	t.Helper()
	wanted := object.Object{Kind: resource.ContactPoint, UID: "shop", Title: "shop", Body: json.RawMessage(
		`{"name":"shop","receivers":[{"uid":"shop-slack","type":"slack","settings":{"url":{"$secret":"https://hooks/${SLACK}"},"title":"t"}}]}`)}
	there := object.Object{Kind: resource.ContactPoint, UID: "shop", Title: "shop", Body: json.RawMessage(
		`{"name":"shop","receivers":[{"uid":"shop-slack","type":"slack","settings":` + live + `}]}`)}
	comparer := object.Comparer{
		Environment: func(string) (string, bool) { return secret, secret != "" },
		Fingerprint: func(_ object.Key, path, secret string) string { return "fp:" + path + secret },
		Known:       known,
	}
	marked, err := comparer.Mark(&wanted, &there)
	if err != nil {
		t.Fatal(err)
	}
	a, errA := object.Canonical(wanted, marked.Desired)
	b, errB := object.Canonical(there, marked.Live)
	if errA != nil || errB != nil {
		t.Fatal(errA, errB)
	}
	return object.Equal(a, b), marked
}

func TestSecretsAreComparedByFingerprint(t *testing.T) {
	redacted := `{"url":"[REDACTED]","title":"t"}`
	sent := map[string]string{place: "fp:" + place + "https://hooks/one"}
	for name, test := range map[string]struct {
		secret string
		known  map[string]string
		live   string
		equal  bool
	}{
		"as sent last":             {"one", sent, redacted, true},
		"changed since":            {"two", sent, redacted, false},
		"nobody knows what it is":  {"one", nil, redacted, false},
		"not set here":             {"", sent, redacted, true},
		"not set in Grafana":       {"one", sent, `{"title":"t"}`, false},
		"shown, and the same":      {"one", nil, `{"url":"https://hooks/one","title":"t"}`, true},
		"shown, and another":       {"one", nil, `{"url":"https://hooks/x","title":"t"}`, false},
		"one more that is not set": {"one", sent, `{"url":"[REDACTED]","token":"[REDACTED]","title":"t"}`, true},
		"another text":             {"one", sent, `{"url":"[REDACTED]","title":"x"}`, false},
	} {
		t.Run(name, func(t *testing.T) {
			equal, marked := sides(t, test.secret, test.known, test.live)
			if equal != test.equal {
				t.Errorf("equal is %v, want %v", equal, test.equal)
			}
			if (test.secret == "") != (len(marked.Missing) == 1) {
				t.Errorf("missing %v", marked.Missing)
			}
			if test.secret == "" && marked.Fingerprints[place] != sent[place] {
				t.Errorf("what was known is lost: %v", marked.Fingerprints)
			}
		})
	}
}

// A hash shows nothing of a secret, and does not depend on it.
func TestHashKnowsNoSecret(t *testing.T) {
	hash := func(secret string) string {
		_, marked := sides(t, secret, nil, `{}`)
		form, err := object.Canonical(object.Object{Kind: resource.ContactPoint, UID: "shop"}, marked.Desired)
		if err != nil {
			t.Fatal(err)
		}
		return object.Hash(form)
	}
	if hash("one") != hash("two") {
		t.Error("the hash depends on the secret")
	}
}

func TestSaving(t *testing.T) {
	for version, want := range map[int]string{
		0: `{"title":"A","panels":[ {"id":1.0} ]}`,
		7: `{"title":"A","panels":[ {"id":1.0} ],"version":7}`,
	} {
		got, err := object.Saving(json.RawMessage(`{"id":5,"title":"A","version":3,"panels":[ {"id":1.0} ]}`), version)
		if err != nil || string(got) != want {
			t.Errorf("version %d: got %s, %v; want %s", version, got, err, want)
		}
	}
}
